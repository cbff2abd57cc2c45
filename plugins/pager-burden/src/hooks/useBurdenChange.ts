import { useApi } from '@backstage/core-plugin-api';
import { CallOptions, idempotencyKey } from '@operability/contract-kit';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PagerBurdenApi, pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';

/**
 * Something that a person changes. Whether it succeeds or not, what is on the
 * screen is asked for again: a refusal often means that it was old. Sent twice,
 * what creates something creates it once.
 *
 * @internal
 */
export function useBurdenChange<Input, Output>(
  change: (
    api: PagerBurdenApi,
    input: Input,
    options: CallOptions,
  ) => Promise<Output>,
) {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<Output, Error, Input>({
    mutationFn: input => change(api, input, { idempotencyKey: keyOf(input) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
