import { useSignal } from '@backstage/plugin-signals-react';
import { pagesSignalChannel } from '@operability/plugin-pager-burden-common';
import { scheduleInvalidation } from '@operability/ui-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from './queryKeys';

/**
 * Keeps what is on the screen fresh when a signal says that something changed.
 * Queries poll beside it, for where signals do not arrive.
 *
 * @internal
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  const { lastSignal } = useSignal(pagesSignalChannel);

  useEffect(() => {
    if (lastSignal) scheduleInvalidation(queryClient, queryKeys.all);
  }, [lastSignal, queryClient]);
}
