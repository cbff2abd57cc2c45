import Typography from '@material-ui/core/Typography';
import { ListState, mayMake, PageBody, useReader } from '@operability/ui-kit';
import { useLiveUpdates } from '../../hooks/useLiveUpdates';
import { usePolicies } from '../../hooks/usePolicies';
import { useOwnedFilters } from '../../hooks/useOwnedFilters';
import { filterPolicies } from '../../model/filterPolicies';
import { OwnedFilterBar } from '../OwnedFilterBar';
import { NewPolicyButton } from './NewPolicyButton';
import { PolicyRow } from './PolicyRow';
import { PolicyRows } from './PolicyRows';

/** All policies, by name. @internal */
export function PoliciesPage() {
  const policies = usePolicies();
  const { filters, setFilters } = useOwnedFilters();
  const reader = useReader();
  useLiveUpdates();
  const all = policies.data?.items ?? [];
  const shown = filterPolicies(all, filters);
  return (
    <PageBody>
      <OwnedFilterBar
        label="Search the policies"
        filters={filters}
        owners={[...new Set(all.map(({ ownerRef }) => ownerRef))].sort()}
        onChange={setFilters}
        aside={policies.data && mayMake(reader, all) && <NewPolicyButton />}
      />
      <ListState
        query={policies}
        isEmpty={shown.length === 0}
        lines={6}
        empty={
          all.length
            ? {
                title: 'No policy fits',
                description: 'Look for something else, or clear the filters.',
              }
            : {
                title: 'There are no policies yet',
                description:
                  'A policy says who is paged, and who after them if nobody answers. Make the first one, or write it as code.',
              }
        }
      >
        <Typography variant="body2" role="status">
          {shown.length === all.length
            ? `${all.length} ${all.length === 1 ? 'policy' : 'policies'}`
            : `${shown.length} of ${all.length} policies`}
        </Typography>
        <PolicyRows>
          {shown.map(policy => (
            <PolicyRow key={policy.id} policy={policy} />
          ))}
        </PolicyRows>
      </ListState>
    </PageBody>
  );
}
