import { ContractHandlers } from '@operability/backend-kit';
import { PagerBurdenContract } from '@operability/plugin-pager-burden-common';
import { BurdenAccess } from '../access/BurdenAccess';
import { ActionService } from '../reviews/ActionService';
import { ReviewService } from '../reviews/ReviewService';
import { teamOf } from './teamOf';

/** What reviews are bound to. */
export interface ReviewServices {
  access: Pick<BurdenAccess, 'readerOf'>;
  reviews: ReviewService;
  actions: ActionService;
}

/** Weekly reviews, and what they decided to do. */
export function reviewRoutes({ access, reviews, actions }: ReviewServices) {
  return {
    getReview: async ({ credentials, params, query }) => ({
      status: 200,
      body: await reviews.get(await access.readerOf(credentials), {
        data: query.data,
        team: teamOf(params),
        week: params.week,
      }),
    }),
    putReview: async ({ credentials, params, body, request }) => ({
      status: 200,
      body: await reviews.put(
        await access.readerOf(credentials),
        { team: teamOf(params), week: params.week },
        body,
        request,
      ),
    }),
    exportReview: async ({ credentials, params, query }) => ({
      status: 200,
      body: {
        markdown: await reviews.markdown(await access.readerOf(credentials), {
          data: query.data,
          team: teamOf(params),
          week: params.week,
        }),
      },
    }),
    createAction: async ({ credentials, params, query, body, request }) => ({
      status: 201,
      body: await actions.create(
        await access.readerOf(credentials),
        { data: query.data, team: teamOf(params), week: params.week },
        body,
        request,
      ),
    }),
    updateAction: async ({ credentials, params, body, request }) => ({
      status: 200,
      body: await actions.update(
        await access.readerOf(credentials),
        params.id,
        body,
        request,
      ),
    }),
    listActionChanges: async ({ credentials, params }) => ({
      status: 200,
      body: {
        items: await actions.changesOf(
          await access.readerOf(credentials),
          params.id,
        ),
      },
    }),
    listActions: async ({ credentials, query }) => ({
      status: 200,
      body: await actions.list(await access.readerOf(credentials), query),
    }),
  } satisfies Partial<ContractHandlers<PagerBurdenContract>>;
}
