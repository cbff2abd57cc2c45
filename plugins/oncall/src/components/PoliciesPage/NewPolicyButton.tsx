import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { policiesRouteRef } from '../../routes';

/** The way to a policy that is not made yet. @internal */
export function NewPolicyButton() {
  const policiesPath = useRouteRef(policiesRouteRef);
  return (
    <LinkButton to={`${policiesPath()}/new`} variant="outlined">
      New policy…
    </LinkButton>
  );
}
