import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Schedule } from '@operability/plugin-oncall-common';
import { EmptyNotice } from '@operability/ui-kit';
import { scheduleRouteRef } from '../../routes';

/** Why a schedule is not changed here, and where it is. @internal */
export function ReadOnlyNotice({ schedule }: { schedule: Schedule }) {
  const schedulePath = useRouteRef(scheduleRouteRef);
  const { id, name, definedIn } = schedule;
  return (
    <EmptyNotice
      title={`${name} cannot be changed here`}
      description={
        definedIn
          ? `It is written as code in ${definedIn}: change it there.`
          : 'Its owners may change it, and you are none of them.'
      }
      action={<Link to={schedulePath({ id })}>Back to the schedule</Link>}
    />
  );
}
