import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { readinessApiRef } from '../api';
import { MatrixGroup } from '../model/matrixRows';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** Groups × checks of a checklist. @internal */
export function useMatrix(query: { checklist: string; groupBy: MatrixGroup }) {
  const api = useApi(readinessApiRef);
  return useQuery({
    queryKey: queryKeys.matrix(query),
    queryFn: ({ signal }) => api.getMatrix({ query }, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}
