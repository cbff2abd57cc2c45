import { useApi } from '@backstage/core-plugin-api';
import { SunsetPlan } from '@operability/plugin-lifecycle-common';
import { errorStatus, isBackendMissing } from '@operability/ui-kit';
import { useQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

/** The sunset plan of an entity; `plan` is left out where there is none. @internal */
export function useSunsetPlan(entityRef: string) {
  const api = useApi(lifecycleApiRef);
  return useQuery<{ plan?: SunsetPlan }>({
    queryKey: queryKeys.sunsetPlan(entityRef),
    // A form starts from what is stored now, not from what was stored before.
    staleTime: 0,
    queryFn: async ({ signal }) => {
      try {
        const input = entityParameters(entityRef);
        return { plan: await api.getSunsetPlan(input, { signal }) };
      } catch (error) {
        if (errorStatus(error) === 404 && !isBackendMissing(error)) return {};
        throw error;
      }
    },
  });
}
