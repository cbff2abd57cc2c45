import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** The checks with why, source and how to fix. @internal */
export function useChecks() {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.checks,
    queryFn: ({ signal }) => api.listChecks({}, { signal }),
  });
}

/** The checklists. @internal */
export function useChecklists() {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.checklists,
    queryFn: ({ signal }) => api.listChecklists({}, { signal }),
  });
}
