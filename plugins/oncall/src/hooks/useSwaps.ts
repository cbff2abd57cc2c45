import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import { Swap, SwapInput } from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';

/** The swaps that the reader asked for, or was asked for. @internal */
export function useSwaps() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.swaps,
    queryFn: ({ signal }) => api.listSwaps({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Asks somebody to swap two shifts. @internal */
export function useAskSwap() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<Swap, Error, SwapInput>({
    mutationFn: body =>
      api.createSwap({ body }, { idempotencyKey: keyOf(body) }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

/** Agrees to a swap, declines it, or takes one's own back. @internal */
export function useDecideSwap() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<Swap, Error, { id: string; agree: boolean }>({
    mutationFn: ({ id, agree }) =>
      api.decideSwap({ params: { id }, body: { agree } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
