import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { schedulesRouteRef } from '../../routes';

/** The way to a schedule that is not made yet. @internal */
export function NewScheduleButton() {
  const schedulesPath = useRouteRef(schedulesRouteRef);
  return (
    <LinkButton to={`${schedulesPath()}/new`} variant="outlined">
      New schedule…
    </LinkButton>
  );
}
