import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, userRef } from './identifier';
import { checkStretch } from './stretch';

const stretch = z
  .object({ scheduleId: identifier, start: instant, end: instant })
  .superRefine(checkStretch);

/** An offer to give a stretch of one's own for one of somebody else's. @public */
export const swapInput = z
  .object({
    withRef: userRef.describe('Who is asked'),
    gives: stretch.describe("The asker's stretch"),
    takes: stretch.describe("The other's stretch"),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'SwapInput' });

/** @public */
export type SwapInput = z.input<typeof swapInput>;

/** A swap of two stretches, which the other has to agree to. @public */
export const swap = z
  .object({
    ...swapInput.shape,
    id: z.uuid(),
    askedBy: userRef,
    status: z.enum(['asked', 'agreed', 'declined', 'withdrawn', 'dissolved']),
    createdAt: instant,
    decidedAt: instant.optional(),
  })
  .meta({ id: 'Swap' });

/** @public */
export type Swap = z.output<typeof swap>;

/** The answer of the one who was asked. @public */
export const swapDecision = z.object({ agree: z.boolean() });
