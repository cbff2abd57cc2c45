import { BoardStage, Card } from '@operability/plugin-lifecycle-common';

/**
 * The order of the cards of one column, as the server has it: by lane, then by
 * title whatever its case and accents.
 *
 * @internal
 */
export function orderOfCards(
  lanes: BoardStage['lanes'],
): (a: Card, b: Card) => number {
  const places = new Map(
    lanes?.map(({ systemRef }, index) => [systemRef, index]),
  );
  const laneOf = (card: Card) => places.get(card.systemRef) ?? places.size;
  return (a, b) =>
    (lanes ? laneOf(a) - laneOf(b) : 0) ||
    compare(foldTitle(a.title), foldTitle(b.title)) ||
    compare(a.id, b.id);
}

/** @internal */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-US');
}

/** By code point, as databases do under a plain collation. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
