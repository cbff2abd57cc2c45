import { instant, isoDate, version } from '@operability/contract-kit';
import * as z from 'zod';
import { teamKey, userRef, versionFromZero, words } from './identifier';
import { dataset } from './page';
import { noisyAlert } from './summary';
import { week, weekState } from './week';

/** Where an action stands. @public */
export const reviewActionState = z.enum(['open', 'done', 'dropped']);

/** @public */
export type ReviewActionState = z.output<typeof reviewActionState>;

const actionFields = {
  title: words(300),
  ownerRef: userRef.describe('Who sees to it'),
  dueOn: isoDate,
  fingerprint: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe('The alert that it is to calm'),
};

/** Something that a review decided to do; it comes back until it is closed. @public */
export const reviewAction = z
  .object({
    id: z.uuid(),
    team: teamKey,
    week: week.describe('Of the review that decided it'),
    ...actionFields,
    state: reviewActionState,
    note: z.string().optional(),
    closedAt: instant.optional(),
    version,
  })
  .meta({ id: 'ReviewAction' });

/** @public */
export type ReviewAction = z.output<typeof reviewAction>;

/** @public */
export const reviewActionInput = z.object(actionFields);

/** @public */
export type ReviewActionInput = z.input<typeof reviewActionInput>;

/** @public */
export const reviewActionUpdate = z.object({
  ...actionFields,
  state: reviewActionState,
  note: words(2000).optional(),
  version,
});

/** @public */
export type ReviewActionUpdate = z.input<typeof reviewActionUpdate>;

/** What an action said after a change, and whose change it was. @public */
export const reviewActionChange = z
  .object({
    version,
    title: actionFields.title,
    ownerRef: userRef,
    dueOn: isoDate,
    state: reviewActionState,
    note: z.string().optional(),
    by: userRef.optional().describe('Left out for another program'),
    at: instant,
  })
  .meta({ id: 'ReviewActionChange' });

/** @public */
export type ReviewActionChange = z.output<typeof reviewActionChange>;

/** An action on the agenda, and whether what it is about has calmed. @public */
export const agendaAction = z
  .object({
    action: reviewAction,
    isOverdue: z.boolean(),
    pagesBefore: z
      .int()
      .optional()
      .describe('Of its alert, in the week in which it was decided'),
    pagesNow: z.int().optional().describe('The same in this week'),
  })
  .meta({ id: 'AgendaAction' });

/** @public */
export type AgendaAction = z.output<typeof agendaAction>;

/** An alert that was still open at the end of a week. @public */
export const openAlert = z
  .object({
    title: z.string(),
    entityRef: z.string().optional(),
    entityName: z.string().optional(),
    since: instant,
    alertUrl: z.string().optional(),
  })
  .meta({ id: 'StillOpenAlert' });

/** Low urgency: nobody was interrupted; whether to fix it is asked here. @public */
export const warning = z
  .object({
    fingerprint: z.string(),
    title: z.string(),
    entityRef: z.string().optional(),
    entityName: z.string().optional(),
    times: z.int().describe('How often it was told this week'),
    firstAt: instant,
    ageDays: z.int(),
  })
  .meta({ id: 'WeekWarning' });

/** @public */
export type WeekWarning = z.output<typeof warning>;

/** What a review talks about, filled in beforehand and in this order. @public */
export const agenda = z
  .object({
    actions: z.array(agendaAction),
    stillOpen: z.array(openAlert),
    newAlerts: z
      .array(noisyAlert)
      .describe('That paged for the first time in four weeks'),
    noisy: z.array(noisyAlert),
    nights: z.object({
      disturbed: z
        .int()
        .nullable()
        .describe(
          'Null where fewer than three people were paged, for whoever may not know who',
        ),
      longestRun: z.int().nullable(),
      peopleWoken: z.int().describe('How many, and not who'),
    }),
    warnings: z.array(warning).describe('By repeats and age'),
    pages: z.object({
      total: z.int(),
      interruptions: z.int(),
      afterHours: z.int(),
      withVerdict: z.int(),
    }),
  })
  .meta({ id: 'ReviewAgenda' });

/** @public */
export type ReviewAgenda = z.output<typeof agenda>;

/** A team's look back at a week on call. @public */
export const review = z
  .object({
    data: dataset,
    team: teamKey,
    week,
    start: instant.describe(
      'The handover with which the week on call began, or the Monday',
    ),
    end: instant,
    timeZone: z.string().describe('By whose clock a screen shows them'),
    isOnCallWeek: z
      .boolean()
      .describe(
        'Whether it goes from handover to handover; else it is the ISO week, as the summary of the team is',
      ),
    state: weekState,
    sentence: z.string(),
    agenda,
    summary: z.string().describe('Three sentences; empty until written'),
    isDone: z.boolean(),
    doneAt: instant.optional(),
    doneBy: userRef.optional(),
    canEdit: z.boolean(),
    version: versionFromZero.describe('0 until something was written'),
  })
  .meta({ id: 'WeeklyReview' });

/** @public */
export type WeeklyReview = z.output<typeof review>;

/** @public */
export const reviewInput = z.object({
  data: dataset.optional(),
  summary: z.string().trim().max(2000, 'must be at most 2000 characters'),
  isDone: z.boolean(),
  version: versionFromZero,
});

/** @public */
export type ReviewInput = z.input<typeof reviewInput>;
