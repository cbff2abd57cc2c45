import { useApi } from '@backstage/core-plugin-api';
import {
  BurdenPage,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** The most that get a verdict in one call: the limit of the server. */
const mostAtOnce = 1000;

/** What is said of some pages. @internal */
export interface Judgement {
  pages: readonly BurdenPage[];
  verdict: VerdictKind;
  /** Whether somebody had to do something. */
  action: boolean;
}

/**
 * Gives pages a verdict. Somebody with a keyboard is faster than
 * the network: calls go one after the other, none is dropped, and what is shown
 * is asked for again once the last is through.
 *
 * @internal
 */
export function useVerdicts() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  const mutationKey = [...queryKeys.all, 'verdicts'];
  return useMutation<void, Error, Judgement>({
    mutationKey,
    scope: { id: 'pager-burden-verdicts' },
    mutationFn: async ({ pages, ...fields }) => {
      const targets = pages.map(({ id, verdict }) => ({
        id,
        version: verdict?.version,
      }));
      if (targets.length === 1) {
        const [{ id, version }] = targets;
        await api.setVerdict({ params: { id }, body: { ...fields, version } });
        return;
      }
      for (let first = 0; first < targets.length; first += mostAtOnce) {
        const some = targets.slice(first, first + mostAtOnce);
        await api.setVerdicts({ body: { ...fields, pages: some } });
      }
    },
    onSettled: () =>
      queryClient.isMutating({ mutationKey }) === 1
        ? queryClient.invalidateQueries({ queryKey: queryKeys.all })
        : undefined,
  });
}
