import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef } from './identifier';

/** What became of an alert: the figures that response is measured by. @public */
export const alertLife = z
  .object({
    id: z.uuid(),
    createdAt: instant,
    changedAt: instant,
    acknowledgedAt: instant
      .optional()
      .describe('The first time that somebody took it'),
    acknowledgedBy: userRef.optional(),
    resolvedAt: instant.optional(),
    resolvedBy: z
      .enum(['human', 'integration'])
      .optional()
      .describe('Left out while it is open'),
    escalations: z
      .object({
        timeout: z.int().describe('Steps it came to because nobody answered'),
        manual: z.int(),
        reassigned: z.int(),
      })
      .describe('How often it went to somebody else, by cause'),
    drill: z.literal(true).optional(),
  })
  .meta({ id: 'AlertLife' });

/** @public */
export type AlertLife = z.output<typeof alertLife>;
