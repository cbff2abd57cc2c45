import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import {
  BurdenPage,
  Dataset,
  ReviewAction,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import { useMutation, useQuery } from '@tanstack/react-query';
import { PagerBurdenApi, pagerBurdenApiRef } from '../api';
import { weekPlus } from '../model/weekText';
import { reviewKeys } from './reviewKeys';
import { POLLING_INTERVAL } from './useBurden';
import { useBurdenChange } from './useBurdenChange';

/** Whose week is looked back at. @internal */
export interface ReviewAbout {
  team: string;
  week: string;
  data?: Dataset;
}

/** A review's place, as its routes want it. @internal */
export function reviewPath({ team, week }: ReviewAbout) {
  const { namespace, name } = parseEntityRef(team);
  return { namespace, name, week };
}

const dataOf = ({ data }: ReviewAbout) => ({ ...(data && { data }) });

/** A team's review; not asked for while the team is unknown. @internal */
export function useReview(about: ReviewAbout) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: reviewKeys.review(about),
    queryFn: ({ signal }) =>
      api.getReview(
        { params: reviewPath(about), query: dataOf(about) },
        { signal },
      ),
    enabled: Boolean(about.team),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** The pages that a review looks at, the newest first. @internal */
export function useReviewPages(about: ReviewAbout, review?: WeeklyReview) {
  const api = useApi(pagerBurdenApiRef);
  const key = { ...about, start: review?.start, end: review?.end };
  return useQuery({
    queryKey: reviewKeys.pages(key),
    queryFn: ({ signal }) =>
      review ? pagesOfReview(api, review, signal) : Promise.resolve([]),
    enabled: review !== undefined,
    refetchInterval: POLLING_INTERVAL,
  });
}

/** A week on call ends in the week after that in which it began, so that both are read. */
async function pagesOfReview(
  api: PagerBurdenApi,
  { data, team, week, start, end }: WeeklyReview,
  signal: AbortSignal,
): Promise<BurdenPage[]> {
  const found: BurdenPage[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listPages(
      {
        query: {
          data,
          team: [team],
          week: [week, weekPlus(week, 1)],
          counted: 'true',
          limit: '1000',
          cursor,
        },
      },
      { signal },
    );
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  const [from, until] = [Date.parse(start), Date.parse(end)];
  return found.filter(({ sentAt }) => {
    const at = Date.parse(sentAt);
    return at >= from && at < until;
  });
}

/** What this review has decided; earlier actions are on its agenda. @internal */
export function useReviewActions(about: ReviewAbout) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: reviewKeys.actions(about),
    queryFn: async ({ signal }) => {
      const query = { ...dataOf(about), team: [about.team], limit: '1000' };
      const { items } = await api.listActions({ query }, { signal });
      return items.filter(({ week }) => week === about.week);
    },
    enabled: Boolean(about.team),
    refetchInterval: POLLING_INTERVAL,
  });
}

/** What each change made of an action; asked for again when it has changed. @internal */
export function useActionChanges({
  id,
  version,
}: Pick<ReviewAction, 'id' | 'version'>) {
  const api = useApi(pagerBurdenApiRef);
  return useQuery({
    queryKey: reviewKeys.changes({ id, version }),
    queryFn: ({ signal }) =>
      api.listActionChanges({ params: { id } }, { signal }),
  });
}

/** Writes the summary, and closes the review or opens it again. @internal */
export function useSaveReview(about: ReviewAbout) {
  return useBurdenChange(
    (api, body: { summary: string; isDone: boolean; version: number }) =>
      api.putReview({
        params: reviewPath(about),
        body: { ...dataOf(about), ...body },
      }),
  );
}

/** Fetches a review as Markdown. @internal */
export function useReviewMarkdown(about: ReviewAbout) {
  const api = useApi(pagerBurdenApiRef);
  return useMutation<string, Error, void>({
    mutationFn: async () => {
      const params = reviewPath(about);
      const query = dataOf(about);
      return (await api.exportReview({ params, query })).markdown;
    },
  });
}
