import { useSearchParams } from 'react-router-dom';
import {
  parsePolicyFilters,
  PolicyFilters,
  withPolicyFilters,
} from '../model/policyFilters';

/** The filters of the list of policies, kept in the address of the page. @internal */
export function usePolicyFilters() {
  const [search, setSearch] = useSearchParams();
  return {
    filters: parsePolicyFilters(search),
    setFilters: (change: Partial<PolicyFilters>) =>
      setSearch(
        current =>
          withPolicyFilters(current, {
            ...parsePolicyFilters(current),
            ...change,
          }),
        { replace: true },
      ),
  };
}
