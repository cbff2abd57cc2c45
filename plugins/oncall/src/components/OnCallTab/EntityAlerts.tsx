import { EmptyNoticeProps, ListState, ShowMore } from '@operability/ui-kit';
import { AlertQuery, useAlerts } from '../../hooks/useAlerts';
import { AlertTable } from '../AlertTable';

/** @internal */
export interface EntityAlertsProps {
  query: AlertQuery;
  label: string;
  empty: EmptyNoticeProps;
}

/** Some of the alerts of one entity, newest first. @internal */
export function EntityAlerts({ query, label, empty }: EntityAlertsProps) {
  const alerts = useAlerts(query);
  const items = alerts.data?.pages.flatMap(page => page.items) ?? [];
  return (
    <ListState query={alerts} isEmpty={items.length === 0} empty={empty}>
      <AlertTable alerts={items} label={label} hidesEntity />
      <ShowMore
        shown={items.length}
        total={Math.max(items.length, alerts.data?.pages[0].totalItems ?? 0)}
        isLoading={alerts.isFetchingNextPage}
        onMore={() => alerts.fetchNextPage()}
      />
    </ListState>
  );
}
