import type { ReviewAction } from '@operability/plugin-pager-burden-common';
import type { PagerBurdenApi } from '../src';
import {
  sampleBudget,
  sampleProgramme,
  sampleReview,
} from '../src/__testUtils__/reviewSamples';
import { pageOf } from '../src/__testUtils__/samples';

/** Reviews, their actions, budgets and the programme, in memory. */
export function fakeReviews(userRef: string): Partial<PagerBurdenApi> {
  let review = sampleReview();
  let budget = sampleBudget();
  let actions: ReviewAction[] = [];
  return {
    getReview: async ({ params: { namespace, name, week } }) => ({
      ...review,
      team: `group:${namespace}/${name}`,
      week,
    }),
    putReview: async ({ body: { summary, isDone, version } }) => {
      review = { ...review, summary, isDone, version: version + 1 };
      return review;
    },
    exportReview: async () => ({ markdown: `# ${review.sentence}\n` }),
    listActions: async () => pageOf(actions),
    createAction: async ({ params: { namespace, name, week }, body }) => {
      const action: ReviewAction = {
        ...body,
        id: crypto.randomUUID(),
        team: `group:${namespace}/${name}`,
        week,
        state: 'open',
        version: 1,
      };
      actions = [...actions, action];
      return action;
    },
    updateAction: async ({ params: { id }, body }) => {
      const change = (old: ReviewAction): ReviewAction =>
        old.id === id ? { ...old, ...body, version: body.version + 1 } : old;
      actions = actions.map(change);
      review = {
        ...review,
        agenda: {
          ...review.agenda,
          actions: review.agenda.actions.map(item => ({
            ...item,
            action: change(item.action),
          })),
        },
      };
      return [
        ...actions,
        ...review.agenda.actions.map(({ action }) => action),
      ].find(one => one.id === id)!;
    },
    getBudget: async ({ params: { namespace, name } }) => ({
      ...budget,
      team: `group:${namespace}/${name}`,
    }),
    putBudget: async ({ body }) => {
      const version = body.version + 1;
      budget = {
        ...budget,
        limits: budget.limits.map(one => ({
          ...one,
          limit:
            body.limits.find(({ metric }) => metric === one.metric)?.limit ??
            one.limit,
          isDefault: false,
        })),
        history: [
          {
            version,
            from: '2026-W47',
            limits: body.limits,
            by: userRef,
            at: new Date().toISOString(),
            reason: body.reason,
          },
          ...budget.history,
        ],
        version,
      };
      return budget;
    },
    decideBreach: async ({ body: { data, ...fields } }) => {
      const decision = {
        ...fields,
        id: crypto.randomUUID(),
        by: userRef,
        at: new Date().toISOString(),
      };
      budget = {
        ...budget,
        breaches: budget.breaches.map(one =>
          one.metric === fields.metric && one.week === fields.week
            ? { ...one, decision }
            : one,
        ),
      };
      return decision;
    },
    getProgramme: async () => sampleProgramme(),
  };
}
