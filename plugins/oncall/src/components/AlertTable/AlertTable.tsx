import { AlertSummary } from '@operability/plugin-oncall-common';
import { PageTable } from '@operability/ui-kit';
import { AlertRow } from './AlertRow';

const columns = ['State', 'Alert', 'Urgency', 'Since', 'Held by', 'At'];

/** @internal */
export interface AlertTableProps {
  alerts: readonly AlertSummary[];
  /** What these alerts are, for those who do not see the heading. */
  label: string;
  /** On the page of an entity its name goes without saying. */
  hidesEntity?: boolean;
}

/** Alerts as rows: their state, what they say, and who has them. @internal */
export function AlertTable(props: AlertTableProps) {
  const { alerts, label, hidesEntity } = props;
  return (
    <PageTable label={label} columns={columns}>
      {alerts.map(alert => (
        <AlertRow key={alert.id} alert={alert} hidesEntity={hidesEntity} />
      ))}
    </PageTable>
  );
}
