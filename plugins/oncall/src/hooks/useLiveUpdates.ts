import { useSignal } from '@backstage/plugin-signals-react';
import {
  alertsSignalChannel,
  schedulesSignalChannel,
} from '@operability/plugin-oncall-common';
import { scheduleInvalidation } from '@operability/ui-kit';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryKeys } from './queryKeys';

/** How often what is on the screen is asked for again without any signal. */
export const POLLING_INTERVAL = 15_000;

/** How often an open alert is: somebody waits for it. */
export const ALERT_POLLING_INTERVAL = 3_000;

/**
 * Keeps what is on the screen fresh when a signal says that something changed.
 * Queries poll beside it, for where signals do not arrive.
 *
 * @internal
 */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  const { lastSignal: alerts } = useSignal(alertsSignalChannel);
  const { lastSignal: schedules } = useSignal(schedulesSignalChannel);

  useEffect(() => {
    if (alerts || schedules) scheduleInvalidation(queryClient, queryKeys.all);
  }, [alerts, schedules, queryClient]);
}
