import { entityRef, instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef } from './identifier';
import { checkStretch } from './stretch';

const fields = {
  targets: z
    .array(entityRef)
    .min(1, 'must name at least one entity or group')
    .max(100)
    .describe('Entities, and groups for all that they own'),
  start: instant,
  end: instant,
  reason: z.string().trim().min(1).max(500),
};

/** Maintenance: alerts are created and shown, and paged at its end. @public */
export const maintenanceWindow = z
  .object({
    id: z.uuid(),
    ...fields,
    createdBy: userRef,
    createdAt: instant,
    canEnd: z
      .boolean()
      .optional()
      .describe('Whether the reader may end it, which has not passed'),
  })
  .meta({ id: 'MaintenanceWindow' });

/** @public */
export type MaintenanceWindow = z.output<typeof maintenanceWindow>;

/** A maintenance window as it is asked for. @public */
export const maintenanceWindowInput = z
  .object(fields)
  .superRefine(checkStretch);

/** @public */
export type MaintenanceWindowInput = z.input<typeof maintenanceWindowInput>;
