import { entityRef, instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';

const fields = {
  deprecateOn: isoDate,
  deactivateOn: isoDate,
  sunsetOn: isoDate,
  replacementRef: entityRef.optional(),
  guideUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  reason: z.string().trim().min(1).max(2000),
};

/** When a thing goes away, and what replaces it. @public */
export const sunsetPlan = z
  .object({
    ...fields,
    version: z.int().min(1),
    updatedBy: entityRef
      .optional()
      .describe('Left out where another program wrote it'),
    updatedAt: instant,
  })
  .meta({ id: 'SunsetPlan' });

/** @public */
export type SunsetPlan = z.output<typeof sunsetPlan>;

/** A plan as its owners write it; `version` 0 makes the first one. @public */
export const sunsetPlanInput = z
  .object({ ...fields, version: z.int().min(0) })
  .refine(plan => plan.deprecateOn <= plan.deactivateOn, {
    path: ['deactivateOn'],
    message: 'must not be before deprecateOn',
  })
  .refine(plan => plan.deactivateOn <= plan.sunsetOn, {
    path: ['sunsetOn'],
    message: 'must not be before deactivateOn',
  });
