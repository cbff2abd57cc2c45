import { entityRef, instant } from '@operability/contract-kit';
import * as z from 'zod';
import { ownerRef, userRef } from './identifier';

/** What became of a page. @public */
export const pageStatus = z.enum([
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'cancelled',
  'sentAfterAcknowledgement',
]);

/** @public */
export type PageStatus = z.output<typeof pageStatus>;

/** A page of an alert, and its fate. @public */
export const pageFate = z
  .object({
    id: z.uuid(),
    userRef: userRef.optional().describe('Left out for one to a chat channel'),
    channel: z.string(),
    address: z.string().optional().describe('Shortened where it is private'),
    step: z.int(),
    status: pageStatus,
    queuedAt: instant,
    dueAt: instant
      .optional()
      .describe('When it is to leave; later than queued where a rule waits'),
    sentAt: instant.optional(),
    deliveredAt: instant.optional(),
    error: z.string().optional(),
  })
  .meta({ id: 'PageFate' });

/** @public */
export type PageFate = z.output<typeof pageFate>;

/** One page in the append-only feed that others count from. @public */
export const page = z
  .object({
    id: z.uuid(),
    alertId: z.uuid(),
    alertNumber: z.int(),
    summary: z.string().describe('That of its alert'),
    dedupKey: z
      .string()
      .optional()
      .describe('That of its alert, as its source gave it'),
    entityRef: entityRef.optional(),
    ownerRef: ownerRef.optional().describe('The owner at the time of the page'),
    userRef,
    channel: z.string(),
    interrupts: z.boolean(),
    urgency: z.enum(['high', 'low']),
    step: z.int(),
    drill: z.boolean(),
    sentAt: instant,
    acknowledgedAt: instant.optional(),
  })
  .meta({ id: 'Page' });

/** @public */
export type Page = z.output<typeof page>;
