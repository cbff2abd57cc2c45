import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { readinessApiRef } from '../api';
import { entityParameters } from '../model/entityParameters';
import { queryKeys } from './queryKeys';

const FOLLOWING_INTERVAL = 1_000;

/** Evaluates an entity now, and follows it where that takes longer. @internal */
export function useEvaluation(entityRef: string) {
  const api = useApi(readinessApiRef);
  const queryClient = useQueryClient();
  const start = useMutation({
    mutationFn: () => api.evaluate(entityParameters(entityRef)),
    onSuccess: answer => {
      if ('items' in answer) {
        queryClient.setQueryData(queryKeys.scorecards(entityRef), answer);
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
  const started =
    start.data && 'waitingFor' in start.data ? start.data : undefined;
  const id = started?.id ?? '';
  const followed = useQuery({
    queryKey: queryKeys.evaluation(id),
    enabled: Boolean(started),
    queryFn: ({ signal }) => {
      const { params } = entityParameters(entityRef);
      return api.getEvaluation({ params: { ...params, id } }, { signal });
    },
    refetchInterval: query =>
      query.state.data?.status === 'done' || query.state.error
        ? false
        : FOLLOWING_INTERVAL,
  });
  const latest = followed.data ?? started;
  const isDone = latest?.status === 'done';
  useEffect(() => {
    if (isDone) queryClient.invalidateQueries({ queryKey: queryKeys.all });
  }, [isDone, queryClient]);
  return {
    evaluate: () => start.mutate(),
    isRunning:
      start.isPending || (latest?.status === 'running' && !followed.error),
    waitingFor: latest?.waitingFor ?? [],
    error: start.error ?? followed.error,
  };
}
