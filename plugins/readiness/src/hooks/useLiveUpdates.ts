import { useSignal } from '@backstage/plugin-signals-react';
import { resultsSignalChannel } from '@operability/plugin-readiness-common';
import { scheduleInvalidation } from '@operability/ui-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from './queryKeys';

/** How often what is on the screen is asked for again without any signal. */
export const POLLING_INTERVAL = 30_000;

/**
 * Keeps what is on the screen fresh when a signal says that results changed.
 * Queries poll beside it, for where signals do not arrive.
 *
 * @internal
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  const { lastSignal } = useSignal(resultsSignalChannel);

  useEffect(() => {
    if (lastSignal) scheduleInvalidation(queryClient, queryKeys.all);
  }, [lastSignal, queryClient]);
}
