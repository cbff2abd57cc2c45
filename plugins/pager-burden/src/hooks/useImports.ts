import { useApi } from '@backstage/core-plugin-api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { ImportFile } from '../importer';
import { queryKeys } from './queryKeys';
import { POLLING_INTERVAL } from './useBurden';

/** How often what is being read is looked at. */
const PROGRESS_INTERVAL = 1_000;

/** Where pages come from, and how far each is read. @internal */
export function useSources() {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.sources,
    queryFn: ({ signal }) => api.listSources({}, { signal }),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** Files that were imported; those being read are followed. @internal */
export function useImports(isSending: boolean) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: queryKeys.imports,
    queryFn: ({ signal }) => api.listImports({ query: {} }, { signal }),
    refetchInterval: ({ state }) =>
      isSending || state.data?.items.some(({ status }) => status === 'running')
        ? PROGRESS_INTERVAL
        : POLLING_INTERVAL,
  });
}

/** Sends a file of pages. @internal */
export function useUpload() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: ImportFile) => api.importFile(input),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
