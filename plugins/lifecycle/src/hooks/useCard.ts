import { useApi } from '@backstage/core-plugin-api';
import { Card } from '@operability/plugin-lifecycle-common';
import { useQuery } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** One card, fresh from the server; the given one is shown until it is here. @internal */
export function useCard(card: Card) {
  const api = useApi(lifecycleApiRef);
  return useQuery({
    queryKey: queryKeys.card(card.id),
    staleTime: 0,
    placeholderData: card,
    queryFn: ({ signal }) =>
      api.getCard({ params: { id: card.id } }, { signal }),
  });
}
