import {
  entityRef,
  instant,
  isoDate,
  version,
} from '@operability/contract-kit';
import * as z from 'zod';

/** Declared lifecycle against the one its stage stands for. @public */
export const drift = z
  .object({
    declared: z.string().describe('spec.lifecycle, as its owners wrote it'),
    expected: z.string().describe('What the stage declares'),
  })
  .meta({ id: 'Drift' });

/** A placement as the board shows it. @public */
export const card = z
  .object({
    id: z.uuid(),
    entityRef: entityRef
      .optional()
      .describe('Left out for a thing that is not in the catalog'),
    title: z.string(),
    kind: z.string(),
    type: z.string(),
    ownerRef: entityRef.optional(),
    systemRef: entityRef.optional(),
    stage: z.string(),
    since: instant,
    version,
    tier: z.string().optional(),
    note: z.string().optional(),
    readiness: z.object({ passed: z.int(), applicable: z.int() }).optional(),
    openAlerts: z.int().optional(),
    sunsetOn: isoDate.optional(),
    drift: drift.optional(),
    missing: z
      .literal(true)
      .optional()
      .describe('Its entity is gone from the catalog'),
    unconfirmed: z
      .literal(true)
      .optional()
      .describe('Placed by default; nobody has said that it belongs here'),
    overridden: z
      .literal(true)
      .optional()
      .describe('It passed a closed gate to get here'),
    canMove: z.boolean().describe('Whether the reader may move it'),
  })
  .meta({ id: 'Card' });

/** @public */
export type Card = z.output<typeof card>;

/** What a card for a thing that is not in the catalog is made of. @public */
export const cardInput = z.object({
  title: z.string().trim().min(1).max(100),
  ownerRef: entityRef,
  stage: z.string().min(1).optional(),
  note: z.string().max(2000).optional(),
});
