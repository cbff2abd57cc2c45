import {
  entityPath,
  entityRef,
  instant,
  pageOf,
  pageQuery,
  queryInteger,
  queryList,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { advice } from './advice';
import { alert, alertInput, alertStatus, alertSummary, urgency } from './alert';
import { userRef } from './identifier';
import { alertLife } from './alertLife';
import { page } from './page';

const alertPath = z.object({ id: z.uuid() });
const stateError = { 409: 'The state forbids it, or the step has moved on' };

function action<Body extends z.ZodType | undefined = undefined>(
  name: string,
  summary: string,
  body?: Body,
) {
  return route({
    method: 'post',
    path: `/alerts/:id/${name}`,
    summary,
    params: alertPath,
    body,
    responses: { 200: alert },
    errors: stateError,
  });
}

/** The routes about alerts and their pages. @internal */
export const alertRoutes = {
  listAlerts: route({
    method: 'get',
    path: '/alerts',
    summary: 'Alerts, newest first',
    query: pageQuery.extend({
      status: queryList(alertStatus).optional(),
      urgency: urgency.optional(),
      entityRef: queryList(entityRef).optional(),
      owner: queryList(entityRef).optional(),
      heldBy: userRef.optional(),
      drill: z
        .enum(['true', 'false'])
        .optional()
        .describe('Test pages alone, or none of them'),
      since: instant.optional(),
      until: instant.optional(),
      q: z.string().max(200).optional().describe('Part of the summary'),
    }),
    responses: { 200: pageOf(alertSummary) },
  }),
  createAlert: route({
    method: 'post',
    path: '/alerts',
    summary: 'Raises an alert, or adds to the one that is open for its key',
    body: alertInput,
    responses: { 200: alert, 201: alert },
  }),
  getAlert: route({
    method: 'get',
    path: '/alerts/:id',
    summary: 'One alert with its timeline and pages',
    params: alertPath,
    responses: { 200: alert },
  }),
  getAdvice: route({
    method: 'get',
    path: '/alerts/:id/advice',
    summary: "The talk's four questions, answered with reasons",
    params: alertPath,
    responses: { 200: advice },
  }),
  acknowledgeAlert: action('acknowledge', 'Takes the alert'),
  extendAlert: action(
    'extend',
    'Still on it: the acknowledgement lasts one timeout longer',
  ),
  escalateAlert: action(
    'escalate',
    'Goes on to the next step now',
    z.object({
      fromStep: z
        .int()
        .min(0)
        .describe('The step that the caller sees; 409 when it has passed'),
      fromRepeat: z
        .int()
        .min(0)
        .optional()
        .describe(
          'The repeat that the caller sees: the same step comes again in each',
        ),
    }),
  ),
  resolveAlert: action('resolve', 'Ends the alert'),
  snoozeAlert: action(
    'snooze',
    'Puts the alert off; it comes back at step 1',
    z.object({ until: instant }),
  ),
  reassignAlert: action(
    'reassign',
    'Hands the alert to somebody, who is paged',
    z.object({ userRef }),
  ),
  addNote: action(
    'notes',
    'Writes a note into the timeline',
    z.object({ text: z.string().trim().min(1, 'must not be empty').max(5000) }),
  ),
  sendTestPage: route({
    method: 'post',
    path: '/entities/:kind/:namespace/:name/test-page',
    summary: "A drill through the entity's real policy, marked as one",
    params: entityPath,
    responses: { 201: alert },
  }),
  listPages: route({
    method: 'get',
    path: '/pages',
    summary: 'Every page ever sent, oldest first; appended to, never changed',
    query: z.object({
      after: z.string().max(1000).optional().describe('nextCursor of before'),
      limit: queryInteger({ min: 1, max: 1000 }).default(100),
    }),
    responses: {
      200: z.object({
        items: z.array(page),
        nextCursor: z
          .string()
          .optional()
          .describe('Left out when none was new'),
      }),
    },
  }),
  listAlertLives: route({
    method: 'get',
    path: '/alert-lives',
    summary: 'What became of alerts, in the order of their last change',
    description:
      'An alert comes again whenever it changes. What changed less than ten seconds ago is not in it yet.',
    query: z.object({
      after: z.string().max(1000).optional().describe('nextCursor of before'),
      limit: queryInteger({ min: 1, max: 1000 }).default(100),
    }),
    responses: {
      200: z.object({
        items: z.array(alertLife),
        nextCursor: z
          .string()
          .optional()
          .describe('Left out when none was new'),
      }),
    },
  }),
};
