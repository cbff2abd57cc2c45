import { useApi } from '@backstage/core-plugin-api';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { lifecycleApiRef, LifecycleApi } from '../api';
import { queryKeys } from './queryKeys';

/** An answer this young still decides: what it says is checked by the move. */
const FRESH = 5_000;

/** The question what stands between a card and a stage. @internal */
export function gateOptions(api: LifecycleApi, cardId: string, to: string) {
  return queryOptions({
    queryKey: queryKeys.gate(cardId, to),
    queryFn: ({ signal }) =>
      api.getCardGate({ params: { id: cardId }, query: { to } }, { signal }),
    staleTime: FRESH,
  });
}

/** What stands between a card and a stage, once both are chosen. @internal */
export function useGate(cardId: string | undefined, to: string | undefined) {
  const api = useApi(lifecycleApiRef);
  return useQuery({
    ...gateOptions(api, cardId ?? '', to ?? ''),
    enabled: Boolean(cardId && to),
  });
}
