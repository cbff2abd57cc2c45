import { QueryClient, QueryKey } from '@tanstack/react-query';

/** A burst of changes, or many listeners, make one refetch in this time. @public */
export const SIGNAL_THROTTLE = 1_000;

interface Pending {
  isPending: boolean;
  lastRun: number;
}

const pending = new WeakMap<QueryClient, Map<string, Pending>>();

/**
 * Asks again soon for all that lies under a key, and not more often than once
 * in {@link SIGNAL_THROTTLE}, however many ask for it.
 *
 * @public
 */
export function scheduleInvalidation(
  queryClient: QueryClient,
  queryKey: QueryKey,
): void {
  const ofClient = pending.get(queryClient) ?? new Map<string, Pending>();
  pending.set(queryClient, ofClient);
  const name = JSON.stringify(queryKey);
  const state = ofClient.get(name) ?? { isPending: false, lastRun: 0 };
  ofClient.set(name, state);
  if (state.isPending) return;
  state.isPending = true;
  setTimeout(() => {
    state.isPending = false;
    state.lastRun = Date.now();
    queryClient.invalidateQueries({ queryKey });
  }, Math.max(0, state.lastRun + SIGNAL_THROTTLE - Date.now()));
}
