import {
  instant,
  pageOf,
  pageQuery,
  queryList,
  route,
} from '@operability/contract-kit';
import * as z from 'zod';
import { calledName, teamKey } from './identifier';
import { ownBurden } from './own';
import { dataset } from './page';
import { classProfile } from './pageClass';
import { heatmap, noisyAlert, teamSummary } from './summary';
import { transferRoutes } from './transferRoutes';
import { reasonableDate, week } from './week';
import { weeklyGroup, weeklyMeasure, weeks } from './weeks';

const data = dataset
  .optional()
  .describe('What the portal shows first, when left out');
const range = {
  since: reasonableDate.optional().describe('26 weeks ago, when left out'),
  until: reasonableDate
    .optional()
    .describe('Not counted itself; now, when left out'),
};

const cost = z.coerce.number<string | number>().min(0).max(24).optional();
const costs = {
  workingCost: cost.describe(
    'Hours that an interruption costs at work; half an hour, when left out',
  ),
  eveningCost: cost.describe('The same of an evening or a day off; one hour'),
  sleepCost: cost.describe('The same of a night; two hours'),
};

/** The routes that add up pages. @internal */
export const chartRoutes = {
  ...transferRoutes,
  getWeeks: route({
    method: 'get',
    path: '/weeks',
    summary: 'Pages by week and team, thing or class',
    query: z.object({
      data,
      ...range,
      team: queryList(teamKey).optional(),
      measure: weeklyMeasure.default('pages'),
      groupBy: weeklyGroup.default('team'),
    }),
    responses: { 200: weeks },
  }),
  getTeamSummary: route({
    method: 'get',
    path: '/teams/:namespace/:name/summary',
    summary:
      "A team's week in numbers, each with all that it takes to trust it",
    params: z.object({
      namespace: z.string().min(1).max(63),
      name: z.string().min(1).max(63),
    }),
    query: z.object({
      data,
      week: week.optional().describe('The last full one, when left out'),
      profile: classProfile.default('own'),
      ...costs,
    }),
    responses: { 200: teamSummary },
  }),
  getHeatmap: route({
    method: 'get',
    path: '/heatmap',
    summary:
      'Hours and weekdays at which pages fall, by the clocks of those paged',
    query: z.object({ data, ...range, team: queryList(teamKey).optional() }),
    responses: { 200: heatmap },
  }),
  listNoisyAlerts: route({
    method: 'get',
    path: '/noisy',
    summary: 'The alerts that page most',
    query: pageQuery.extend({
      data,
      since: reasonableDate.optional().describe('28 days ago, when left out'),
      until: range.until,
      team: queryList(teamKey).optional(),
      entity: queryList(calledName.min(1)).optional(),
      sort: z.enum(['pages', 'nights']).default('pages'),
    }),
    responses: {
      200: pageOf(noisyAlert).extend({
        data: dataset,
        since: instant.describe('The pages that are counted: from then on'),
        until: instant.describe('Up to then'),
        paretoCount: z
          .int()
          .describe(
            'How many of all alerts, the noisiest first, make 80 % of the pages',
          ),
      }),
    },
  }),
  getOwnBurden: route({
    method: 'get',
    path: '/me',
    summary: "One's own nights, streaks and hours",
    query: z.object({ data, ...range }),
    responses: { 200: ownBurden },
  }),
};
