import { instant } from '@operability/contract-kit';
import * as z from 'zod';

/** How the engine does, and whether its channels work. @public */
export const engineStatus = z
  .object({
    status: z.enum(['healthy', 'late', 'stopped']),
    message: z
      .string()
      .optional()
      .describe('What the red banner says; left out while all is well'),
    lastTickAt: instant.optional(),
    tickLagMilliseconds: z.number(),
    outboxDepth: z.int(),
    deadLetters: z.int(),
    openAlerts: z.int(),
    triggerToFirstPageMilliseconds: z
      .object({ p50: z.number(), p99: z.number() })
      .optional(),
    channels: z.array(
      z.object({
        channel: z.string(),
        interrupts: z.boolean(),
        works: z.boolean(),
        lastDeliveredAt: instant.optional(),
        lastError: z.string().optional(),
      }),
    ),
    catalogSeenAt: instant
      .optional()
      .describe("Age of the engine's own copy of groups and bindings"),
  })
  .meta({ id: 'EngineStatus' });

/** @public */
export type EngineStatus = z.output<typeof engineStatus>;

/** How many canaries came through in an hour, by channel. @public */
export const pathHealth = z
  .object({
    channel: z.string(),
    hour: instant,
    slots: z.int().describe('Canaries due in the hour'),
    ok: z.int().describe('Those that came through in time'),
  })
  .meta({ id: 'PathHealth' });

/** @public */
export type PathHealth = z.output<typeof pathHealth>;

/** Who really held what: the ledger of shifts that have passed. @public */
export const heldShift = z
  .object({
    scheduleId: z.string(),
    userRef: z.string(),
    start: instant,
    end: instant.optional().describe('Left out for one that still runs'),
    source: z.object({
      type: z.enum(['rotation', 'override', 'cover']),
      id: z.string(),
    }),
  })
  .meta({ id: 'HeldShift' });

/** @public */
export type HeldShift = z.output<typeof heldShift>;
