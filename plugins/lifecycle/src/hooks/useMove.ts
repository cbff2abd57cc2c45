import { useApi } from '@backstage/core-plugin-api';
import { Board, Card, Gate, Move } from '@operability/plugin-lifecycle-common';
import {
  QueryClient,
  useMutation,
  useMutationState,
  useQueryClient,
} from '@tanstack/react-query';
import { lifecycleApiRef, LifecycleApi } from '../api';
import { asksNothing } from '../model/gateState';
import { movedCard, withChangedCard, withMovedCard } from '../model/movedBoard';
import { queryKeys } from './queryKeys';

/** A wish to move a card, as it was when the person saw it. @internal */
export interface MoveRequest {
  card: Card;
  to: string;
  reason?: string;
  confirmations?: string[];
  override?: boolean;
  /** Asks the gate first, and moves only if it asks nothing of the person. */
  isQuick?: boolean;
}

/** A quick move that needs a person to look at the gate. @internal */
export class GateAsks extends Error {
  readonly gate: Gate;

  constructor(gate: Gate) {
    super('The gate asks for something');
    this.name = 'GateAsks';
    this.gate = gate;
  }
}

const moveKey = ['lifecycle', 'move'];

/**
 * Moves a card. What is on the screen follows at once through
 * {@link usePendingMoves} and stays there when the server has taken it.
 *
 * @internal
 */
export function useMove() {
  const api = useApi(lifecycleApiRef);
  const queryClient = useQueryClient();
  return useMutation<Move, Error, MoveRequest>({
    mutationKey: moveKey,
    mutationFn: request => move(api, queryClient, request),
    onSuccess: async (moved, { card }) => {
      // An answer from before the move would put the card back for a moment.
      await queryClient.cancelQueries({ queryKey: queryKeys.boards });
      const known = movedCard(card, moved);
      queryClient.setQueriesData<Board>(
        { queryKey: queryKeys.boards },
        board =>
          board && withChangedCard(withMovedCard(board, card, moved.to), known),
      );
    },
    onSettled: (_, error) => {
      if (error instanceof GateAsks) return;
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}

/** The moves that the server has not answered yet, wherever they were made. @internal */
export function usePendingMoves(): MoveRequest[] {
  return useMutationState<MoveRequest>({
    filters: { mutationKey: moveKey, status: 'pending' },
    select: mutation => mutation.state.variables as MoveRequest,
  });
}

async function move(
  api: LifecycleApi,
  queryClient: QueryClient,
  request: MoveRequest,
): Promise<Move> {
  const { card, to, reason, confirmations, override, isQuick } = request;
  if (isQuick) {
    // Asked by itself: a shared query is cancelled when the last component that watches it goes.
    const gate = await api.getCardGate({
      params: { id: card.id },
      query: { to },
    });
    queryClient.setQueryData(queryKeys.gate(card.id, to), gate);
    if (!asksNothing(gate)) throw new GateAsks(gate);
  }
  return api.moveCard({
    params: { id: card.id },
    body: {
      to,
      version: card.version,
      ...(reason?.trim() && { reason: reason.trim() }),
      ...(confirmations?.length && { confirmations }),
      ...(override && { override }),
    },
  });
}
