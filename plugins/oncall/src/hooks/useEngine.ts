import { useApi } from '@backstage/core-plugin-api';
import { EngineStatus } from '@operability/plugin-oncall-common';
import { errorStatus } from '@operability/ui-kit';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { oncallApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** How often every open page asks whether pages still go out. */
const ENGINE_POLLING_INTERVAL = 20_000;

/** Nobody is signed in, the reader may not know, or there is no backend. */
const refusals = [401, 403, 404];

/** What is known of the engine. @internal */
export interface EngineWatch {
  /** Left out where there is nothing to watch, or never was an answer. */
  status?: EngineStatus;
  /** How many times in a row there was no answer. */
  misses: number;
}

/**
 * Watches whether the engine ticks and its channels work. A failed poll is an
 * answer too: as an error it would be gone while the next one is under way.
 *
 * @internal
 */
export function useEngine() {
  const api = useApi(oncallApiRef);
  const queryClient = useQueryClient();
  return useQuery<EngineWatch>({
    queryKey: queryKeys.engine,
    queryFn: async ({ signal }) => {
      try {
        return { status: await api.getEngine({}, { signal }), misses: 0 };
      } catch (error) {
        if (signal.aborted) throw error;
        if (refusals.includes(errorStatus(error) ?? 0)) return { misses: 0 };
        const before = queryClient.getQueryData<EngineWatch>(queryKeys.engine);
        return { status: before?.status, misses: (before?.misses ?? 0) + 1 };
      }
    },
    refetchInterval: ENGINE_POLLING_INTERVAL,
    // Without a network nobody is asked, which is to be seen.
    networkMode: 'always',
  });
}
