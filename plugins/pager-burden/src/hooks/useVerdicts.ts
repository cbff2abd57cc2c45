import { useApi } from '@backstage/core-plugin-api';
import {
  BurdenPage,
  VerdictKind,
} from '@operability/plugin-pager-burden-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pagerBurdenApiRef } from '../api';
import { queryKeys } from './queryKeys';

/** What is said of some pages. @internal */
export interface Judgement {
  pages: readonly Pick<BurdenPage, 'id' | 'verdict'>[];
  verdict: VerdictKind;
  /** Whether somebody had to do something. */
  action: boolean;
  note?: string;
}

/**
 * Gives one page or many a verdict. Whether it succeeds or not, the pages are
 * asked for again: a refusal often means that what is shown was old.
 *
 * @internal
 */
export function useVerdicts() {
  const api = useApi(pagerBurdenApiRef);
  const queryClient = useQueryClient();
  return useMutation<void, Error, Judgement>({
    mutationFn: async ({ pages, ...fields }) => {
      const targets = pages.map(({ id, verdict }) => ({
        id,
        version: verdict?.version,
      }));
      if (targets.length === 1) {
        const [{ id, version }] = targets;
        await api.setVerdict({ params: { id }, body: { ...fields, version } });
      } else {
        await api.setVerdicts({ body: { ...fields, pages: targets } });
      }
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.all }),
  });
}
