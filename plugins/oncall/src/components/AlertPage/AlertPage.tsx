import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNotice,
  errorStatus,
  LoadingLines,
  PageBody,
} from '@operability/ui-kit';
import { useParams } from 'react-router-dom';
import { useAlert } from '../../hooks/useAlert';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { alertsRouteRef } from '../../routes';
import { AlertView } from './AlertView';

/** One alert: where a page leads. @internal */
export function AlertPage() {
  const { id = '' } = useParams();
  const query = useAlert(id);
  const alertsPath = useRouteRef(alertsRouteRef);
  useLiveUpdates();
  const { data, error, isPending } = query;
  return (
    <PageBody>
      {error && (
        <ErrorNotice
          error={error}
          title={titleOf(error, data !== undefined)}
          onRetry={() => query.refetch()}
        />
      )}
      {isPending && <LoadingLines lines={8} label="Loading the alert" />}
      {data ? (
        <AlertView key={id} alert={data} />
      ) : (
        error && (
          <Typography variant="body2">
            <Link to={alertsPath()}>All open alerts</Link>
          </Typography>
        )
      )}
    </PageBody>
  );
}

function titleOf(error: Error, hasData: boolean): string | undefined {
  if (hasData) return 'This could not be renewed and may be old';
  return errorStatus(error) === 403 ? 'You may not see this alert' : undefined;
}
