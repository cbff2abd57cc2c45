import { Board, Card, Move } from '@operability/plugin-lifecycle-common';
import { useRef, useState } from 'react';
import { GateAsks, useMove } from '../../hooks/useMove';
import { findCard, movedCard } from '../../model/movedBoard';
import { moveProblem } from '../../model/moveProblem';
import { stageTitle } from '../../model/stageTitle';
import { BoardMessageContent } from '../BoardMessage';

/** A move that needs a person to look at the gate. @internal */
export interface AskedMove {
  card: Card;
  to: string;
  reason?: string;
}

/**
 * What becomes of a card that was dropped or sent to a stage: it is moved at
 * once, or its gate asks for something, or it is refused, and why.
 *
 * @internal
 */
export function useMoveFlow(board: Board | undefined) {
  const [asked, setAsked] = useState<AskedMove>();
  const [message, setMessage] = useState<BoardMessageContent>();
  const { mutateAsync } = useMove();
  const titleOf = (name: string) => stageTitle(board?.stages ?? [], name);
  const say = (content: Omit<BoardMessageContent, 'id'>) =>
    setMessage(last => ({ ...content, id: (last?.id ?? 0) + 1 }));

  const latestBoard = useRef(board);
  latestBoard.current = board;
  const askBack = (card: Card, move: Move) =>
    setAsked({
      // As it is when it is sent back: it may have changed since.
      card:
        (latestBoard.current && findCard(latestBoard.current, card.id)) ??
        movedCard(card, move),
      to: card.stage,
      reason: `Moved to ${titleOf(move.to)} by mistake`,
    });

  const sayMoved = (card: Card, move: Move) => {
    if (card.stage === move.to) {
      say({ text: `${card.title} is confirmed in ${titleOf(move.to)}.` });
      return;
    }
    say({
      text: `${card.title} moved to ${titleOf(move.to)}.`,
      action: canGoBack(board, card.stage, move.to)
        ? { label: 'Move back…', onClick: () => askBack(card, move) }
        : undefined,
    });
  };
  const move = async (card: Card, to: string) => {
    try {
      sayMoved(card, await mutateAsync({ card, to, isQuick: true }));
    } catch (error) {
      const problem = moveProblem(error, { card, to, stageTitle: titleOf });
      if (error instanceof GateAsks || problem.type === 'closed') {
        setAsked({ card, to });
      } else {
        say({ text: problem.sentence, isRefusal: true });
      }
    }
  };
  return {
    move,
    asked,
    sayMoved,
    closeAsked: () => setAsked(undefined),
    message,
    closeMessage: () => setMessage(undefined),
  };
}

/**
 * Going back asks for a reason and no more, unless the way there went
 * backwards itself, or out of or into a final stage.
 */
function canGoBack(
  board: Board | undefined,
  from: string,
  to: string,
): boolean {
  const stageOf = (name: string) =>
    board?.stages.find(stage => stage.name === name && !stage.vanished);
  const origin = stageOf(from);
  const target = stageOf(to);
  return (
    origin !== undefined &&
    target !== undefined &&
    target.order > origin.order &&
    !target.terminal
  );
}
