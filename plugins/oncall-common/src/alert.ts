import { entityRef, instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, ownerRef, userRef } from './identifier';
import { pageFate } from './page';
import { roleName } from './role';

/** Where an alert stands. @public */
export const alertStatus = z.enum([
  'triggered',
  'acknowledged',
  'snoozed',
  'resolved',
]);

/** @public */
export type AlertStatus = z.output<typeof alertStatus>;

/** Whether an alert interrupts people now, or waits for work hours. @public */
export const urgency = z.enum(['high', 'low']);

/** @public */
export type Urgency = z.output<typeof urgency>;

/** Something to open beside an alert. @public */
export const alertLink = z
  .object({
    title: z.string().trim().min(1).max(200).optional(),
    url: z.url({ protocol: /^https?$/ }).max(2000),
  })
  .meta({ id: 'AlertLink' });

/** What a source says beyond the summary: text, or names and values. @public */
export const alertDetails = z
  .union([z.string(), z.record(z.string().max(200), z.unknown())])
  .refine(details => JSON.stringify(details).length <= 40_000, {
    message: 'must be at most 40,000 characters',
  });

/** @public */
export type AlertDetails = z.output<typeof alertDetails>;

/** An alert raised by hand. @public */
export const alertInput = z
  .object({
    entityRef,
    summary: z.string().trim().min(1, 'must not be empty').max(1000),
    urgency: urgency.default('high'),
    details: alertDetails.optional(),
    dedupKey: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .optional()
      .describe('A trigger with the key of an open alert adds to that'),
    links: z.array(alertLink).max(20).default([]),
  })
  .meta({ id: 'AlertInput' });

/** @public */
export type AlertInput = z.input<typeof alertInput>;

const pinnedPolicy = z
  .object({ id: identifier, name: z.string(), version })
  .describe('As it was when the alert, or its last repeat, started');

/** An alert as lists show it. @public */
export const alertSummary = z
  .object({
    id: z.uuid(),
    number: z.int(),
    version,
    status: alertStatus,
    urgency,
    summary: z.string(),
    entityRef: entityRef
      .optional()
      .describe('Left out for one that no entity could be found for'),
    ownerRef: ownerRef.optional(),
    createdAt: instant,
    updatedAt: instant,
    resolvedAt: instant.optional(),
    snoozedUntil: instant.optional(),
    heldBy: userRef.optional().describe('Who has acknowledged it'),
    step: z.int().describe('Counted from 1; 0 for the last resort'),
    repeat: z.int(),
    policy: pinnedPolicy.optional(),
    drill: z
      .literal(true)
      .optional()
      .describe('A test page, nothing is broken'),
    maintenance: z
      .literal(true)
      .optional()
      .describe('Shown, and not paged until the maintenance ends'),
    flapping: z
      .literal(true)
      .optional()
      .describe('Resolves only after ten quiet minutes'),
  })
  .meta({ id: 'AlertSummary' });

/** @public */
export type AlertSummary = z.output<typeof alertSummary>;

/** What the engine will do next unless somebody does something. @public */
export const pendingAction = z
  .object({
    type: z.enum(['escalate', 'unacknowledge', 'unsnooze']),
    at: instant,
    to: z.string().optional().describe('Whom or what it goes to, in words'),
  })
  .meta({ id: 'PendingAction' });

/** @public */
export type PendingAction = z.output<typeof pendingAction>;

/** Something that happened to an alert. @public */
export const timelineEntry = z
  .object({
    at: instant,
    type: z.string().describe('Open: triggered, paged, acknowledged, passed …'),
    actor: entityRef.optional(),
    message: z.string(),
  })
  .meta({ id: 'TimelineEntry' });

/** @public */
export type TimelineEntry = z.output<typeof timelineEntry>;

/** An alert with everything its page shows. @public */
export const alert = alertSummary
  .extend({
    details: alertDetails.optional(),
    links: z.array(alertLink),
    dedupKey: z.string().optional(),
    runbookUrl: z.string().optional(),
    recentChanges: z
      .array(
        z.object({
          at: instant,
          summary: z.string(),
          source: z.string().optional(),
          links: z.array(alertLink).optional(),
        }),
      )
      .optional()
      .describe('Left out until change events are taken in by integrations'),
    steps: z
      .array(
        z.object({
          step: z.int(),
          title: z.string(),
          role: roleName.optional(),
        }),
      )
      .describe('The ladder of the pinned policy'),
    assigned: z.array(userRef).describe('Who is asked at the moment'),
    escalatesTo: z
      .object({ title: z.string(), to: z.string().optional() })
      .optional()
      .describe(
        'The step that escalating now comes to, and whom it asks, in words; left out where nobody is above',
      ),
    pendingActions: z.array(pendingAction),
    timeline: z
      .array(timelineEntry)
      .describe('At most the first and the newest 499; in order'),
    timelineLeftOut: z
      .int()
      .optional()
      .describe('How many entries after the first were left out, if any'),
    pages: z.array(pageFate),
    canRespond: z.boolean().optional(),
  })
  .meta({ id: 'Alert' });

/** @public */
export type Alert = z.output<typeof alert>;
