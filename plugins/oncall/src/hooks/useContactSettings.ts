import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** One's own contacts and rules, and the channels there are. @internal */
export function useContactSettings() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.contacts,
    queryFn: ({ signal }) => api.getContactSettings({}, { signal }),
  });
}
