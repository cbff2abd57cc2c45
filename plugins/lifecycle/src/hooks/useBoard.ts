import { useApi } from '@backstage/core-plugin-api';
import { Board, BoardQuery } from '@operability/plugin-lifecycle-common';
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { lifecycleApiRef, LifecycleApi } from '../api';
import { BoardFilters, boardQueryOf } from '../model/boardFilters';
import { keepUnchanged, missingCards, withPage } from '../model/boardPages';
import { withMovedCard } from '../model/movedBoard';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';
import { usePendingMoves } from './useMove';

/** Cards a stage on the first screen. */
const FIRST_PAGE = 50;
/** The most that the server gives at once. */
const LARGEST_PAGE = 1000;
const NO_STAGES: ReadonlySet<string> = new Set();

/** @internal */
export interface UseBoardOptions {
  filters: BoardFilters;
  /** Nothing is fetched anew meanwhile: a board must not change under a drag. */
  isPaused?: boolean;
}

/**
 * The board with the moves that are under way.
 *
 * @remarks
 * One cache entry holds all that is loaded of all columns, so that a move is
 * one change and a refetch replaces everything at once: a column that has been
 * scrolled far is fetched as far again, in pages as large as the server gives.
 *
 * @internal
 */
export function useBoard({ filters, isPaused = false }: UseBoardOptions) {
  const api = useApi(lifecycleApiRef);
  const queryClient = useQueryClient();
  const question = useMemo(() => boardQueryOf(filters), [filters]);
  const queryKey = useMemo(() => queryKeys.board(question), [question]);

  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      fetchBoard(api, question, {
        signal,
        previous: queryClient.getQueryData<Board>(queryKey),
      }),
    enabled: !isPaused,
    refetchInterval: POLLING_INTERVAL,
    placeholderData: keepPreviousData,
    structuralSharing: (previous, fresh) =>
      keepUnchanged(previous as Board | undefined, fresh as Board),
  });

  const pendingMoves = usePendingMoves();
  const board = useMemo(
    () =>
      query.data &&
      pendingMoves.reduce(
        (shown, { card, to }) => withMovedCard(shown, card, to),
        query.data,
      ),
    [query.data, pendingMoves],
  );
  const savingIds = useMemo(
    () => new Set(pendingMoves.map(({ card }) => card.id)),
    [pendingMoves],
  );

  const [failedStages, setFailedStages] = useState(NO_STAGES);
  const underWay = useRef(new Set<string>());
  const loadMore = useCallback(
    async (stageName: string, count: number) => {
      const cursorNow = () =>
        queryClient
          .getQueryData<Board>(queryKey)
          ?.stages.find(({ name }) => name === stageName)?.nextCursor;
      const id = `${JSON.stringify(queryKey)} ${stageName}`;
      if (underWay.current.has(id)) return;
      underWay.current.add(id);
      setFailedStages(stages => without(stages, stageName));
      const limit = Math.min(LARGEST_PAGE, Math.max(2 * FIRST_PAGE, count));
      try {
        let cursor = cursorNow();
        while (cursor !== undefined) {
          const page = await fetchPage(api, question, {
            stage: stageName,
            cursor,
            limit,
          });
          const isCurrent = cursorNow() === cursor;
          if (isCurrent && page) {
            const usedCursor = cursor;
            queryClient.setQueryData<Board>(
              queryKey,
              known => known && withPage(known, page, usedCursor),
            );
          }
          // A refetch overtook the page: the column goes on somewhere else now.
          cursor = isCurrent ? undefined : cursorNow();
        }
      } catch {
        setFailedStages(stages => new Set([...stages, stageName]));
      } finally {
        underWay.current.delete(id);
      }
    },
    [api, queryClient, queryKey, question],
  );

  return { query, board, savingIds, loadMore, failedStages };
}

interface PageRequest {
  stage: string;
  cursor: string;
  limit: number;
}

async function fetchPage(
  api: LifecycleApi,
  question: BoardQuery,
  request: PageRequest,
  signal?: AbortSignal,
) {
  const { stages } = await api.getBoard(
    { query: { ...question, ...request } },
    { signal },
  );
  return stages.find(({ name }) => name === request.stage);
}

async function fetchBoard(
  api: LifecycleApi,
  question: BoardQuery,
  { signal, previous }: { signal: AbortSignal; previous: Board | undefined },
): Promise<Board> {
  let board = await api.getBoard(
    { query: { ...question, limit: FIRST_PAGE } },
    { signal },
  );
  for (
    let missing = missingCards(previous, board);
    missing.length > 0;
    missing = missingCards(previous, board)
  ) {
    const pages = await Promise.all(
      missing.map(({ stage, cursor, count }) =>
        fetchPage(
          api,
          question,
          { stage, cursor, limit: Math.min(LARGEST_PAGE, count) },
          signal,
        ),
      ),
    );
    const before = board;
    for (const [index, page] of pages.entries()) {
      if (page) board = withPage(board, page, missing[index].cursor);
    }
    // A stage that has gone meanwhile gives no page, and never will.
    if (board === before || pages.some(page => !page)) break;
  }
  return board;
}

function without(stages: ReadonlySet<string>, name: string) {
  if (!stages.has(name)) return stages;
  return new Set([...stages].filter(one => one !== name));
}
