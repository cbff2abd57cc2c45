import { entityRef, instant } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, ownerRef, userRef, words } from './identifier';

/** What became of a waiver. @public */
export const waiverStatus = z
  .enum(['pending', 'approved', 'declined', 'withdrawn', 'ended'])
  .describe('Ended: its date has passed, whether it was decided or not');

/** @public */
export type WaiverStatus = z.output<typeof waiverStatus>;

/** Leave to fail a check until a date, given by somebody else than the asker. @public */
export const waiver = z
  .object({
    id: z.uuid(),
    entityRef,
    ownerRef: ownerRef.optional(),
    check: identifier,
    reason: z.string(),
    expiresAt: instant,
    status: waiverStatus,
    requestedBy: userRef,
    requestedAt: instant,
    decidedBy: userRef.optional(),
    decidedAt: instant.optional(),
    comment: z.string().optional(),
    withdrawnBy: userRef.optional(),
    withdrawnAt: instant.optional(),
    canDecide: z
      .boolean()
      .optional()
      .describe('Whether the reader may decide it; never who asked for it'),
  })
  .meta({ id: 'Waiver' });

/** @public */
export type Waiver = z.output<typeof waiver>;

/** A waiver as it is asked for. @public */
export const waiverInput = z
  .object({ reason: words(2000), expiresAt: instant })
  .meta({ id: 'WaiverInput' });

/** @public */
export type WaiverInput = z.input<typeof waiverInput>;

/** The decision about a waiver. @public */
export const waiverDecision = z
  .object({
    approve: z.boolean(),
    comment: z.string().trim().max(2000).default(''),
  })
  .superRefine(({ approve, comment }, context) => {
    if (approve || comment) return;
    context.addIssue({
      code: 'custom',
      path: ['comment'],
      message: 'must say why it is declined',
    });
  })
  .meta({ id: 'WaiverDecision' });

/** @public */
export type WaiverDecision = z.input<typeof waiverDecision>;
