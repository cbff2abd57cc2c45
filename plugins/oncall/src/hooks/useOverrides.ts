import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import { Override, OverrideInput } from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { Span } from '../model/timelineRange';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useLiveUpdates';
import { rangeQueryOf } from './rangeQueryOf';

/** The overrides and covers that touch a range. @internal */
export function useOverrides(id: string, range: Span) {
  const api = useApi(oncallApiRef);
  const query = rangeQueryOf(range);
  return useQuery({
    queryKey: queryKeys.overrides(id, query),
    refetchInterval: POLLING_INTERVAL,
    queryFn: ({ signal }) =>
      api.listOverrides({ params: { id }, query }, { signal }),
  });
}

/** Adds an override; sent twice, it is still one. @internal */
export function useAddOverride(id: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<Override, Error, OverrideInput>({
    mutationFn: body =>
      api.createOverride(
        { params: { id }, body },
        { idempotencyKey: keyOf(body) },
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}

/** Takes an override back from now on; of a swap both halves. @internal */
export function useDeleteOverride(id: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<void, Error, string>({
    mutationFn: async overrideId => {
      await api.deleteOverride({ params: { id, overrideId } });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
