import { Board, BoardStage } from '@operability/plugin-lifecycle-common';

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
 * Keeps the cards that did not change as the objects they were, wherever they
 * stand now, so that they are not rendered again.
 *
 * @internal
 */
export function keepUnchangedCards(
  previous: Board | undefined,
  fresh: Board,
): Board {
  const known = new Map(
    previous?.stages.flatMap(stage => stage.cards).map(card => [card.id, card]),
  );
  return {
    ...fresh,
    stages: fresh.stages.map(stage => ({
      ...stage,
      cards: stage.cards.map(card => {
        const before = known.get(card.id);
        return before && JSON.stringify(before) === JSON.stringify(card)
          ? before
          : card;
      }),
    })),
  };
}
