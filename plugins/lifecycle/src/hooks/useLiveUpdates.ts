import { useSignal } from '@backstage/plugin-signals-react';
import { boardSignalChannel } from '@operability/plugin-lifecycle-common';
import { QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from './queryKeys';

/** How often what is on the screen is asked for again without any signal. */
export const POLLING_INTERVAL = 30_000;

/** A burst of moves, or many listeners, make one refetch in this time. */
export const SIGNAL_THROTTLE = 1_000;

/**
 * Keeps what is on the screen fresh when a signal says that something changed.
 * Queries poll beside it, for where signals do not arrive.
 *
 * @internal
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  const { lastSignal } = useSignal(boardSignalChannel);

  useEffect(() => {
    if (lastSignal) scheduleInvalidation(queryClient);
  }, [lastSignal, queryClient]);
}

const invalidations = new WeakMap<
  QueryClient,
  { isPending: boolean; lastRun: number }
>();

function scheduleInvalidation(queryClient: QueryClient): void {
  const state = invalidations.get(queryClient) ?? {
    isPending: false,
    lastRun: 0,
  };
  invalidations.set(queryClient, state);
  if (state.isPending) return;
  state.isPending = true;
  setTimeout(() => {
    state.isPending = false;
    state.lastRun = Date.now();
    queryClient.invalidateQueries({ queryKey: queryKeys.all });
  }, Math.max(0, state.lastRun + SIGNAL_THROTTLE - Date.now()));
}
