import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  BudgetDecisionInput,
  BudgetInput,
  Dataset,
} from '@operability/plugin-pager-burden-common';
import { useQuery } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { reviewKeys } from './reviewKeys';
import { POLLING_INTERVAL } from './useBurden';
import { useBurdenChange } from './useBurdenChange';

/** A team's place, as the routes of budgets want it. */
function teamPath(team: string) {
  const { namespace, name } = parseEntityRef(team);
  return { namespace, name };
}

/** A team's limits, what broke them, and what was decided. @internal */
export function useBudget(team: string, data: Dataset | undefined) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: reviewKeys.budget({ team, data }),
    queryFn: ({ signal }) =>
      api.getBudget(
        { params: teamPath(team), query: { ...(data && { data }) } },
        { signal },
      ),
    enabled: Boolean(team),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Sets limits from this week on. @internal */
export function usePutBudget(team: string) {
  return useBurdenChange((api, body: BudgetInput) =>
    api.putBudget({ params: teamPath(team), body }),
  );
}

/** Records what was decided about a broken limit. @internal */
export function useDecideBreach(team: string) {
  return useBurdenChange((api, body: BudgetDecisionInput, options) =>
    api.decideBreach({ params: teamPath(team), body }, options),
  );
}

/** All teams beside each other. @internal */
export function useProgramme(data: Dataset | undefined) {
  const api = useApi(pagerBurdenApiRef);
  const query = { ...(data && { data }) };
  return useQuery({
    queryKey: reviewKeys.programme(query),
    queryFn: ({ signal }) => api.getProgramme({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
