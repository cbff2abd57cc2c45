import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Target } from '@operability/plugin-oncall-common';
import { EntityChip } from '@operability/ui-kit';
import { scheduleRouteRef } from '../../routes';

/** @internal */
export interface TargetChipProps {
  target: Target;
  /** The name of its schedule, where the caller has it. */
  scheduleName?: string;
}

/** Whom or what a step pages, as a link to its page. @internal */
export function TargetChip({ target, scheduleName }: TargetChipProps) {
  const schedulePath = useRouteRef(scheduleRouteRef);
  switch (target.type) {
    case 'schedule':
      return (
        <Link to={schedulePath({ id: target.ref })} title="A schedule">
          {scheduleName ?? target.ref}
        </Link>
      );
    case 'channel':
      return <span title="A chat channel">{target.ref}</span>;
    default:
      return <EntityChip entityRef={target.ref} />;
  }
}
