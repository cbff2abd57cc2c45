import { useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { tierLabel } from '@operability/plugin-oncall-common';
import { useQuery } from '@tanstack/react-query';

/** How much an entity matters, 1 highest to 4; undefined where nobody says. @internal */
export function useEntityTier(
  entityRef: string | undefined,
): string | undefined {
  const catalogApi = useApi(catalogApiRef);
  const { data } = useQuery({
    // By itself: it changes with the catalog, not with alerts.
    queryKey: ['oncallEntityTier', entityRef],
    enabled: entityRef !== undefined,
    staleTime: 300_000,
    queryFn: async () => {
      const entity = await catalogApi.getEntityByRef(entityRef!);
      return entity?.metadata.labels?.[tierLabel] ?? null;
    },
  });
  return data ?? undefined;
}
