import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** An answer this young still decides: what it says is checked by the move. */
const FRESH = 5_000;

/** What stands between a card and a stage, once both are chosen. @internal */
export function useGate(cardId: string | undefined, to: string | undefined) {
  const api = useApi(lifecycleApiRef);
  return useQuery({
    queryKey: queryKeys.gate(cardId ?? '', to ?? ''),
    queryFn: ({ signal }) =>
      api.getCardGate(
        { params: { id: cardId ?? '' }, query: { to: to ?? '' } },
        { signal },
      ),
    staleTime: FRESH,
    enabled: Boolean(cardId && to),
  });
}
