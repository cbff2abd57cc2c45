import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

/** The launch mail of an entity as it would be sent. @internal */
export function useLaunchMail(entityRef: string) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.launchMail(entityRef),
    refetchOnWindowFocus: false,
    queryFn: ({ signal }) =>
      api.previewLaunchMail(entityParameters(entityRef), { signal }),
  });
}
