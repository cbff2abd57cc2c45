import { useApi } from '@backstage/core-plugin-api';
import { PreviewInput } from '@operability/plugin-oncall-common';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** Who would be on call if a schedule were saved as it is written now. @internal */
export function usePreview(input: PreviewInput | undefined) {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.preview(input),
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.previewSchedule({ body: input! }, { signal }),
  });
}
