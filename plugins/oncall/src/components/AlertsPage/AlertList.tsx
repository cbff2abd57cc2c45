import Typography from '@material-ui/core/Typography';
import { ListState, LoadingLines, ShowMore } from '@operability/ui-kit';
import { AlertQuery, useAlerts } from '../../hooks/useAlerts';
import { AlertTable } from '../AlertTable';

/** @internal */
export interface AlertListProps {
  query: AlertQuery;
  /** Whether it is known what to ask for. */
  isReady: boolean;
  isNarrowed: boolean;
  isOpenOnly: boolean;
}

/** The alerts that fit, a page at a time. @internal */
export function AlertList({ isReady, ...props }: AlertListProps) {
  return isReady ? <Alerts {...props} /> : <LoadingLines lines={6} />;
}

function Alerts(props: Omit<AlertListProps, 'isReady'>) {
  const { query, isNarrowed, isOpenOnly } = props;
  const alerts = useAlerts(query);
  const shown = alerts.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = Math.max(shown.length, alerts.data?.pages[0].totalItems ?? 0);
  return (
    <ListState
      query={alerts}
      isEmpty={shown.length === 0}
      lines={6}
      empty={
        isNarrowed
          ? {
              title: 'No alert fits',
              description: 'Look for something else, or clear the filters.',
            }
          : {
              title: 'No alert is open',
              description:
                'Alerts are raised from the page of an entity, under On-call. Choose the state “All” to see what was.',
            }
      }
    >
      <Typography variant="body2" role="status">
        {`${total} ${isOpenOnly ? 'open ' : ''}${
          total === 1 ? 'alert' : 'alerts'
        }`}
      </Typography>
      <AlertTable alerts={shown} label="Alerts" />
      {total > shown.length && (
        <ShowMore
          shown={shown.length}
          total={total}
          isLoading={alerts.isFetchingNextPage}
          onMore={() => alerts.fetchNextPage()}
        />
      )}
    </ListState>
  );
}
