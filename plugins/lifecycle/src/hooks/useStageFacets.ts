import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { lifecycleStageLabel } from '@operability/plugin-lifecycle-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { POLLING_INTERVAL } from './useLiveUpdates';
import { queryKeys } from './queryKeys';

const facet = `metadata.labels.${lifecycleStageLabel}`;

/** How many entities of the catalog are in each stage, by its name. @internal */
export function useStageFacets(
  filter: Record<string, string | symbol | (string | symbol)[]>,
) {
  const catalogApi = useApi(catalogApiRef);
  return useQuery({
    queryKey: queryKeys.stageFacets(filter),
    placeholderData: keepPreviousData,
    refetchInterval: POLLING_INTERVAL,
    queryFn: async () => {
      const { facets } = await catalogApi.getEntityFacets({
        facets: [facet],
        filter,
      });
      return new Map(
        (facets[facet] ?? []).map(({ value, count }) => [value, count]),
      );
    },
  });
}
