import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Whether the reader's manager may see their nights. @internal */
export function useSharing() {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.sharing,
    queryFn: ({ signal }) => api.getSharing({}, { signal }),
  });
}

/** Lets the reader's manager see their nights, or no longer. @internal */
export function useShare() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { withManager: boolean; version: number }) =>
      api.putSharing({ body }),
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: queryKeys.sharing }),
  });
}
