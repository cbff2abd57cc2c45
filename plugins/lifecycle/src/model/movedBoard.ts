import {
  Board,
  BoardStage,
  Card,
  Move,
} from '@operability/plugin-lifecycle-common';
import { withLaneCount } from './boardLanes';
import { orderOfCards } from './orderOfCards';

/**
 * The board as it will be once a card has moved.
 *
 * @remarks
 * Counts change too. A card that belongs below what is loaded of its new column
 * is only counted there; it comes with the page it is on. A board that knows of
 * the move already, or does not show the card, stays as it is.
 *
 * @internal
 */
export function withMovedCard(board: Board, card: Card, to: string): Board {
  const from = board.stages.find(stage => isIn(stage, card));
  const target = board.stages.find(stage => stage.name === to);
  if (!from || !target || from === target) return board;
  return {
    ...board,
    stages: board.stages.map(stage => {
      if (stage.name === to) return withCard(stage, { ...card, stage: to });
      return stage === from ? withoutCard(stage, card) : stage;
    }),
  };
}

/** The board with what is known of a card now, in the place where it is. @internal */
export function withChangedCard(board: Board, card: Card): Board {
  return {
    ...board,
    stages: board.stages.map(stage =>
      stage.name === card.stage && isIn(stage, card)
        ? {
            ...stage,
            cards: stage.cards.map(one => (one.id === card.id ? card : one)),
          }
        : stage,
    ),
  };
}

/**
 * What a card looks like once the server has taken its move, until the board
 * is fetched again.
 *
 * @internal
 */
export function movedCard(card: Card, move: Move): Card {
  const { unconfirmed, overridden, drift, ...rest } = card;
  return {
    ...rest,
    stage: move.to,
    since: move.at,
    version: card.version + 1,
    ...(move.override && { overridden: true as const }),
  };
}

/** Where a card is on the board, if it is loaded. @internal */
export function findCard(board: Board, id: string): Card | undefined {
  for (const stage of board.stages) {
    const card = stage.cards.find(one => one.id === id);
    if (card) return card;
  }
  return undefined;
}

function isIn(stage: BoardStage, card: Card): boolean {
  return stage.cards.some(({ id }) => id === card.id);
}

function withCard(stage: BoardStage, card: Card): BoardStage {
  const lanes = stage.lanes && withLaneCount(stage.lanes, card, 1);
  const order = orderOfCards(lanes);
  const after = stage.cards.findIndex(other => order(card, other) < 0);
  const isBelow = after < 0 && stage.nextCursor !== undefined;
  const place = after < 0 ? stage.cards.length : after;
  return {
    ...stage,
    ...(lanes && { lanes }),
    total: stage.total + 1,
    cards: isBelow
      ? stage.cards
      : [...stage.cards.slice(0, place), card, ...stage.cards.slice(place)],
  };
}

function withoutCard(stage: BoardStage, card: Card): BoardStage {
  const lanes = stage.lanes && withLaneCount(stage.lanes, card, -1);
  return {
    ...stage,
    ...(lanes && { lanes }),
    total: Math.max(0, stage.total - 1),
    cards: stage.cards.filter(({ id }) => id !== card.id),
  };
}
