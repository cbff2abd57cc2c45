import { ListState } from '@operability/ui-kit';
import { usePolicies } from '../../hooks/usePolicies';

/** All policies, by name. @internal */
export function PoliciesPage() {
  const policies = usePolicies();
  const items = policies.data?.items ?? [];
  return (
    <ListState
      query={policies}
      isEmpty={items.length === 0}
      empty={{ title: 'No policies yet', description: 'Make the first one.' }}
    >
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </ListState>
  );
}
