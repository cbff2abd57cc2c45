import { useApi } from '@backstage/core-plugin-api';
import { idempotencyKey } from '@operability/contract-kit';
import {
  ChangeFrom,
  Schedule,
  ScheduleInput,
} from '@operability/plugin-oncall-common';
import { useRequestKey } from '@operability/ui-kit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Makes a schedule, or changes the version of one that was read. @internal */
export function useSaveSchedule(id: string | undefined) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  const keyOf = useRequestKey(idempotencyKey);
  return useMutation<
    Schedule,
    Error,
    { input: ScheduleInput; version: number; from: ChangeFrom }
  >({
    mutationFn: ({ input, version, from }) =>
      id === undefined
        ? api.createSchedule({ body: input }, { idempotencyKey: keyOf(input) })
        : api.updateSchedule({
            params: { id },
            body: { ...input, version, from },
          }),
    onSuccess: schedule => {
      queryClient.setQueryData(queryKeys.schedule(schedule.id), schedule);
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}

/** Deletes a schedule that no policy uses. @internal */
export function useDeleteSchedule(id: string) {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<void, Error, number>({
    mutationFn: async version => {
      await api.deleteSchedule({ params: { id }, query: { version } });
    },
    onSuccess: () => {
      queryClient.removeQueries({ queryKey: queryKeys.schedule(id) });
      queryClient.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
}
