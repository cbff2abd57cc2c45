import { Policy } from '@operability/plugin-oncall-common';
import { filterOwned, OwnedFilters } from './ownedFilters';

/** Those that fit, by name; a text is looked for in names, steps and owners. @internal */
export function filterPolicies(
  policies: readonly Policy[],
  filters: OwnedFilters,
): Policy[] {
  return filterOwned(policies, filters, ({ steps }) =>
    steps.map(({ title }) => title),
  );
}
