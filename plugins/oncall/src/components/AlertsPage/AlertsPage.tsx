import { ListState } from '@operability/ui-kit';
import { useAlerts } from '../../hooks/useAlerts';
import { AlertTable } from '../AlertTable';
import { PageBody } from '../PageBody';

/** All alerts, newest first. @internal */
export function AlertsPage() {
  const alerts = useAlerts({});
  const shown = alerts.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <PageBody>
      <ListState
        query={alerts}
        isEmpty={shown.length === 0}
        lines={6}
        empty={{ title: 'No alerts', description: 'None was raised yet.' }}
      >
        <AlertTable alerts={shown} label="Alerts" />
      </ListState>
    </PageBody>
  );
}
