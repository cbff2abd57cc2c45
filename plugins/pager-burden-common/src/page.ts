import {
  entityRef,
  instant,
  pageQuery,
  queryList,
} from '@operability/contract-kit';
import * as z from 'zod';
import { calledName, sourceId, teamKey, userRef } from './identifier';
import { classProfile, pageClass } from './pageClass';
import { pageTimes } from './pageTimes';
import { verdict } from './verdict';
import { week } from './week';

/**
 * Which pages are looked at: what really happened, or the made-up pages of the
 * sample organisation. The two are never mixed.
 *
 * @public
 */
export const dataset = z.enum(['real', 'sample']);

/** @public */
export type Dataset = z.output<typeof dataset>;

/**
 * What the time of a page stands on, the best first: the notification itself,
 * the assignment, the acknowledgement, or the making of the alert.
 *
 * @public
 */
export const pageAnchor = z.enum(['notified', 'assigned', 'acked', 'created']);

/** @public */
export type PageAnchor = z.output<typeof pageAnchor>;

/** Why a page is kept and not counted. @public */
export const notCountedReason = z.enum([
  'drill',
  'maintenance',
  'lowUrgency',
  'notInterrupting',
  'implausibleTime',
]);

/** @public */
export type NotCountedReason = z.output<typeof notCountedReason>;

/** One page as the burden counts it. @public */
export const burdenPage = z
  .object({
    id: z.uuid(),
    source: sourceId,
    title: z.string(),
    team: teamKey.describe('The owner at the time of the page'),
    entityRef: entityRef.optional(),
    entityName: z
      .string()
      .optional()
      .describe('What the source called it, where the catalog did not know it'),
    responderRef: userRef
      .optional()
      .describe('Left out for readers to whom it is "someone"'),
    responderTeam: teamKey
      .optional()
      .describe('The team of whoever was paged, where it is another one'),
    channel: z.string(),
    urgency: z.enum(['high', 'low']),
    step: z.int().optional(),
    sentAt: instant,
    week,
    localTime: z
      .string()
      .optional()
      .describe("The responder's wall clock; left out with the responder"),
    timeZone: z.string().optional(),
    zoneEstimated: z
      .literal(true)
      .optional()
      .describe("Not the responder's own zone, for want of one"),
    class: pageClass,
    startsInterruption: z.boolean(),
    notCounted: notCountedReason.optional(),
    anchor: pageAnchor,
    acknowledgedAt: instant.optional(),
    resolvedAt: instant.optional(),
    alertUrl: z.string().optional(),
    verdict: verdict.optional(),
    canJudge: z
      .literal(true)
      .optional()
      .describe('Whether the reader says what it deserved'),
  })
  .meta({ id: 'BurdenPage' });

/** @public */
export type BurdenPage = z.output<typeof burdenPage>;

/** What can be asked of a page, so that a number opens to just what it counts. @public */
export const pageTrait = z.enum([
  'interruption',
  'night',
  'offShift',
  'transferred',
  'judged',
  'alert',
  'acknowledged',
  'unacknowledged',
  'resolved',
  'autoResolved',
  'transient',
  'refired',
  'open',
  'timeout',
  'manual',
  'reassigned',
]);

/** @public */
export type PageTrait = z.output<typeof pageTrait>;

/** Which pages are asked for. @public */
export const burdenPageFilters = z.object({
  data: dataset
    .optional()
    .describe('What the portal shows first, when left out'),
  team: queryList(teamKey).optional(),
  exceptTeam: queryList(teamKey)
    .optional()
    .describe('Not what these teams own'),
  answeredBy: queryList(teamKey)
    .optional()
    .describe('Only what went to these teams, which do not own the thing'),
  week: queryList(week).optional(),
  ...pageTimes.shape,
  mine: z.literal('true').optional().describe('Only what came to whoever asks'),
  class: queryList(pageClass).optional(),
  profile: classProfile
    .optional()
    .describe('Whose classes are meant and answered; our own, when left out'),
  entity: queryList(calledName)
    .optional()
    .describe('Empty for pages about nothing that has a name'),
  exceptEntity: queryList(calledName).optional(),
  fingerprint: z.string().min(1).max(500).optional(),
  q: z.string().max(200).optional().describe('Part of the title'),
  counted: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only those that count, or only the others'),
  is: queryList(pageTrait)
    .optional()
    .describe(
      'Only pages of which all of this is so: the first of an interruption, in the hours of sleep, to somebody off shift, to another team than the owner, with a verdict, of a known alert, of one that a person acknowledged, that nobody did, that a person resolved, that went away by itself, that did so within five minutes with nobody doing anything, that fired again within a day, that is still open, of an alert that was passed on for want of an answer, by hand, or to another person',
    ),
});

/** @public */
export const burdenPageQuery = burdenPageFilters.extend(pageQuery.shape);
