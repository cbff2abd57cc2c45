import { Board, BoardStage } from '@operability/plugin-lifecycle-common';
import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * Adds the next cards of a stage to those already loaded.
 *
 * @remarks
 * The page is dropped when the stage no longer goes on where the page began:
 * the board was fetched anew meanwhile, and the column asks again.
 *
 * @internal
 */
export function withPage(
  board: Board,
  page: BoardStage,
  cursor: string,
): Board {
  return {
    ...board,
    stages: board.stages.map(stage =>
      stage.name === page.name && stage.nextCursor === cursor
        ? joined(stage, page)
        : stage,
    ),
  };
}

function joined(stage: BoardStage, page: BoardStage): BoardStage {
  const known = new Set(stage.cards.map(card => card.id));
  const { nextCursor, ...rest } = stage;
  return {
    ...rest,
    total: page.total,
    ...(page.lanes && { lanes: page.lanes }),
    // A card that moved within the order can be on two pages.
    cards: [...stage.cards, ...page.cards.filter(card => !known.has(card.id))],
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  };
}

/**
 * How many more cards of each stage are needed to show as many as before.
 *
 * @internal
 */
export function missingCards(
  previous: Board | undefined,
  fresh: Board,
): { stage: string; cursor: string; count: number }[] {
  const loaded = new Map(
    previous?.stages.map(stage => [stage.name, stage.cards.length]),
  );
  return fresh.stages.flatMap(({ name, cards, nextCursor }) => {
    const count = (loaded.get(name) ?? 0) - cards.length;
    return nextCursor !== undefined && count > 0
      ? [{ stage: name, cursor: nextCursor, count }]
      : [];
  });
}

/**
 * Keeps what did not change as the objects they were, cards wherever they stand
 * now, so that they are not rendered again. Nothing changed at all: the same
 * board.
 *
 * @internal
 */
export function keepUnchanged(
  previous: Board | undefined,
  fresh: Board,
): Board {
  if (!previous) return fresh;
  const known = new Map(
    previous.stages.flatMap(stage => stage.cards).map(card => [card.id, card]),
  );
  const stages = fresh.stages.map(stage => {
    const before = previous.stages.find(({ name }) => name === stage.name);
    const cards = stage.cards.map(card => kept(known.get(card.id), card));
    if (!before || !isSameList(before.cards, cards)) return { ...stage, cards };
    return kept(before, { ...stage, cards: before.cards });
  });
  return kept(previous, {
    ...fresh,
    facets: kept(previous.facets, fresh.facets),
    stages: isSameList(previous.stages, stages) ? previous.stages : stages,
  });
}

/** The value before, if it says the same. */
function kept<T>(before: T | undefined, after: T): T {
  return before !== undefined && replaceEqualDeep(before, after) === before
    ? before
    : after;
}

function isSameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return (
    before.length === after.length &&
    after.every((item, index) => item === before[index])
  );
}
