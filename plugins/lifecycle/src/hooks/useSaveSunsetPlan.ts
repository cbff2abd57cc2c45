import { useApi } from '@backstage/core-plugin-api';
import { RouteInput } from '@operability/contract-kit';
import { LifecycleContract } from '@operability/plugin-lifecycle-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

/** What a sunset plan is written with. @internal */
export type SunsetPlanInput = RouteInput<
  LifecycleContract['routes']['putSunsetPlan']
>['body'];

/** Writes the sunset plan of an entity. @internal */
export function useSaveSunsetPlan(entityRef: string) {
  const api = useApi(lifecycleApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: SunsetPlanInput) =>
      api.putSunsetPlan({ ...entityParameters(entityRef), body }),
    onSuccess: plan => {
      queryClient.setQueryData(queryKeys.sunsetPlan(entityRef), { plan });
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
