import { Schedule } from '@operability/plugin-oncall-common';

/** How many colours there are; after that they come again. @internal */
const personColorCount = 6;

/**
 * A colour for everybody, by its number: those next to each other in turns get
 * different ones, and it stays the same from view to view.
 *
 * @internal
 */
export function personColors(
  { rotations }: Pick<Schedule, 'rotations'>,
  others: readonly string[] = [],
): ReadonlyMap<string, number> {
  const inTurn = rotations.flatMap(({ participants }) =>
    participants.flatMap(place => ('userRef' in place ? [place.userRef] : [])),
  );
  const people = [...new Set([...inTurn, ...[...others].sort()])];
  return new Map(people.map((ref, index) => [ref, index % personColorCount]));
}
