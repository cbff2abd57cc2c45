import { useApi } from '@backstage/core-plugin-api';
import {
  CalendarSettings,
  CalendarSettingsInput,
} from '@operability/plugin-oncall-common';
import { errorStatus } from '@operability/ui-kit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** When one works. @internal */
export function useCalendarSettings() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.calendar,
    queryFn: ({ signal }) => api.getCalendarSettings({}, { signal }),
  });
}

/** Saves when one works; where it was changed meanwhile, that is fetched. @internal */
export function useSaveCalendarSettings() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useMutation<CalendarSettings, Error, CalendarSettingsInput>({
    mutationFn: body => api.putCalendarSettings({ body }),
    onSuccess: settings => {
      queryClient.setQueryData(queryKeys.calendar, settings);
    },
    onError: error => {
      if (errorStatus(error) !== 409) return;
      queryClient.invalidateQueries({ queryKey: queryKeys.calendar });
    },
  });
}
