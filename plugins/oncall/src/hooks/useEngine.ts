import { useApi } from '@backstage/core-plugin-api';
import { errorStatus } from '@operability/ui-kit';
import { useQuery } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** How often every open page asks whether pages still go out. */
export const ENGINE_POLLING_INTERVAL = 20_000;

/** An answer that says that there is nothing to watch for this reader. */
const refusals = [401, 403, 404];

/** Whether the engine ticks and its channels work. @internal */
export function useEngine() {
  const api = useApi(oncallApiRef);
  return useQuery({
    queryKey: queryKeys.engine,
    queryFn: ({ signal }) => api.getEngine({}, { signal }),
    // Each poll counts as one attempt: two that fail in a row are shown.
    retry: false,
    refetchInterval: query =>
      refusals.includes(errorStatus(query.state.error) ?? 0)
        ? 15 * ENGINE_POLLING_INTERVAL
        : ENGINE_POLLING_INTERVAL,
  });
}
