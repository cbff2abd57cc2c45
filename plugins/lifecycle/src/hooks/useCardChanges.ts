import { useApi } from '@backstage/core-plugin-api';
import { RouteInput } from '@operability/contract-kit';
import { LifecycleContract } from '@operability/plugin-lifecycle-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lifecycleApiRef } from '../api';
import { queryKeys } from './queryKeys';

type Routes = LifecycleContract['routes'];

/** What a card for a thing outside the catalog is made of. @internal */
export type NewCard = RouteInput<Routes['createCard']>['body'];
type ChangedCard = RouteInput<Routes['updateCard']>['body'];
type Binding = RouteInput<Routes['bindCard']>['body'];

/** Adds a card for a thing outside the catalog. @internal */
export function useCreateCard() {
  const api = useApi(lifecycleApiRef);
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: ({ card, key }: { card: NewCard; key: string }) =>
      api.createCard({ body: card }, { idempotencyKey: key }),
    onSuccess,
  });
}

/** Changes what such a card says. @internal */
export function useUpdateCard(id: string) {
  const api = useApi(lifecycleApiRef);
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: ChangedCard) => api.updateCard({ params: { id }, body }),
    onSuccess,
  });
}

/** Takes such a card off the board. @internal */
export function useDeleteCard(id: string) {
  const api = useApi(lifecycleApiRef);
  const queryClient = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (version: number) =>
      api.deleteCard({ params: { id }, query: { version } }),
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: queryKeys.card(id) });
      refresh();
    },
  });
}

/** Binds such a card to the entity it stands for. @internal */
export function useBindCard(id: string) {
  const api = useApi(lifecycleApiRef);
  const onSuccess = useRefresh();
  return useMutation({
    mutationFn: (body: Binding) => api.bindCard({ params: { id }, body }),
    onSuccess,
  });
}

function useRefresh() {
  const queryClient = useQueryClient();
  return () => {
    queryClient.invalidateQueries({ queryKey: queryKeys.all });
  };
}
