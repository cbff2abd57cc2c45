import { pageOf, pageQuery, queryList, route } from '@operability/contract-kit';
import * as z from 'zod';
import { teamKey } from './identifier';
import { dataset } from './page';
import {
  review,
  reviewAction,
  reviewActionChange,
  reviewActionInput,
  reviewActionState,
  reviewActionUpdate,
  reviewInput,
} from './review';
import { week } from './week';

const reviewPath = z.object({
  namespace: z.string().min(1).max(63),
  name: z.string().min(1).max(63),
  week,
});
const staleError = { 409: 'It was changed by somebody else meanwhile' };

/** The routes about the weekly review. @internal */
export const reviewRoutes = {
  getReview: route({
    method: 'get',
    path: '/reviews/:namespace/:name/:week',
    summary: "A team's weekly review, its agenda filled in",
    params: reviewPath,
    query: z.object({ data: dataset.optional() }),
    responses: { 200: review },
  }),
  putReview: route({
    method: 'put',
    path: '/reviews/:namespace/:name/:week',
    summary: 'Writes the summary of a review, and closes it',
    params: reviewPath,
    body: reviewInput,
    responses: { 200: review },
    errors: staleError,
  }),
  exportReview: route({
    method: 'get',
    path: '/reviews/:namespace/:name/:week/markdown',
    summary: 'A review as Markdown, for wherever it is kept',
    params: reviewPath,
    query: z.object({ data: dataset.optional() }),
    responses: { 200: z.object({ markdown: z.string() }) },
  }),
  createAction: route({
    method: 'post',
    path: '/reviews/:namespace/:name/:week/actions',
    summary: 'Decides an action; it comes back until it is closed',
    params: reviewPath,
    query: z.object({ data: dataset.optional() }),
    body: reviewActionInput,
    responses: { 201: reviewAction },
  }),
  updateAction: route({
    method: 'put',
    path: '/actions/:id',
    summary: 'Changes an action, or closes it',
    params: z.object({ id: z.uuid() }),
    body: reviewActionUpdate,
    responses: { 200: reviewAction },
    errors: staleError,
  }),
  listActionChanges: route({
    method: 'get',
    path: '/actions/:id/changes',
    summary: 'What each change made of an action, the newest first',
    params: z.object({ id: z.uuid() }),
    responses: { 200: z.object({ items: z.array(reviewActionChange) }) },
  }),
  listActions: route({
    method: 'get',
    path: '/actions',
    summary: 'Actions, the next due first',
    query: pageQuery.extend({
      data: dataset.optional(),
      team: queryList(teamKey).optional(),
      state: queryList(reviewActionState).optional(),
    }),
    responses: { 200: pageOf(reviewAction) },
  }),
};
