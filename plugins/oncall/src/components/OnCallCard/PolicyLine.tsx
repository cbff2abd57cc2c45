import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { EntityOnCall } from '@operability/plugin-oncall-common';
import { assignedByText } from '../../model/assignedByText';
import { policyRouteRef } from '../../routes';

/** @internal */
export interface PolicyLineProps {
  policy: NonNullable<EntityOnCall['policy']>;
}

/** Which policy answers, and where it came from. @internal */
export function PolicyLine({ policy }: PolicyLineProps) {
  const policyPath = useRouteRef(policyRouteRef);
  const { id, name, assignedBy } = policy;
  return (
    <Typography variant="body2">
      policy{' '}
      <Link to={policyPath({ id })} underline="always">
        {name}
      </Link>
      , <span title={assignedBy.ref}>{assignedByText(assignedBy)}</span>
    </Typography>
  );
}
