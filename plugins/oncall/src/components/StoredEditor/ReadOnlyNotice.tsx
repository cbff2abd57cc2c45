import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { Policy } from '@operability/plugin-oncall-common';
import { EmptyNotice } from '@operability/ui-kit';
import { policyRouteRef } from '../../routes';

/** Why a policy is not changed here, and where it is. @internal */
export function ReadOnlyNotice({ policy }: { policy: Policy }) {
  const policyPath = useRouteRef(policyRouteRef);
  const { id, name, definedIn } = policy;
  return (
    <EmptyNotice
      title={`${name} cannot be changed here`}
      description={
        definedIn
          ? `It is written as code in ${definedIn}: change it there.`
          : 'Its owners may change it, and you are none of them.'
      }
      action={<Link to={policyPath({ id })}>Back to the policy</Link>}
    />
  );
}
