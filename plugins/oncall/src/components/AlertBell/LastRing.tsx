import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { RelativeTime } from '@operability/ui-kit';
import { Bell } from '../../hooks/useAlertBell';
import { ringText } from '../../model/bellRings';
import { alertRouteRef } from '../../routes';

/** What a bell rang for, for those who heard it and see nothing of it. @internal */
export function LastRing({ last }: Pick<Bell, 'last'>) {
  const alertPath = useRouteRef(alertRouteRef);
  return (
    <div role="alert">
      {last && (
        <>
          It rang <RelativeTime at={last.at} />:{' '}
          <Link to={alertPath({ id: last.alert.id })}>{ringText(last)}</Link>
        </>
      )}
    </div>
  );
}
