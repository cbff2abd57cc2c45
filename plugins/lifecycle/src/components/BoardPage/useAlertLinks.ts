import { useRouteRef } from '@backstage/core-plugin-api';
import { Card } from '@operability/plugin-lifecycle-common';
import { useCallback } from 'react';
import { alertsRouteRef } from '../../routes';

/** The way from a card to its open alerts, if something lists them. @internal */
export function useAlertLinks() {
  const alertsRoute = useRouteRef(alertsRouteRef);
  return useCallback(
    ({ entityRef }: Card) =>
      alertsRoute && entityRef
        ? `${alertsRoute()}?entityRef=${encodeURIComponent(entityRef)}`
        : undefined,
    [alertsRoute],
  );
}
