import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { checkParameters, entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

/** One line with all that happened to it. @internal */
export function useLineRecord(entityRef: string, check: string) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.line(entityRef, check),
    queryFn: ({ signal }) =>
      api.getCheck(checkParameters(entityRef, check), { signal }),
  });
}

/** What others told about an entity; one question for all its lines. @internal */
export function useFacts(entityRef: string, enabled: boolean) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.facts(entityRef),
    enabled,
    queryFn: ({ signal }) =>
      api.listFacts(entityParameters(entityRef), { signal }),
  });
}
