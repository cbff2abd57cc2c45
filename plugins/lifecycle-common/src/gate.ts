import * as z from 'zod';

/** How one condition of a gate stands. @public */
export const gateItemStatus = z.enum([
  'pass',
  'fail',
  'unknown',
  'stale',
  'notApplicable',
  'waived',
  'attested',
]);

/** @public */
export type GateItemStatus = z.output<typeof gateItemStatus>;

/** One condition to enter a stage, and how it stands. @public */
export const gateItem = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z
      .string()
      .describe(
        'Open: order, confirmation, reason, consumers, plan, terminal, checklist …',
      ),
    status: gateItemStatus,
    required: z.boolean().describe('Whether it closes the gate while open'),
    message: z.string(),
    href: z.string().optional(),
  })
  .meta({ id: 'GateItem' });

/** @public */
export type GateItem = z.output<typeof gateItem>;

/** What stands between a thing and a stage. @public */
export const gate = z
  .object({
    from: z.string(),
    to: z.string(),
    allowed: z
      .boolean()
      .describe('Open but for the confirmations and the reason of the move'),
    reason: z.enum(['required', 'optional']),
    confirmations: z.array(z.object({ id: z.string(), title: z.string() })),
    items: z.array(gateItem),
    canOverride: z
      .boolean()
      .describe('Whether the reader may pass it while it is closed'),
  })
  .meta({ id: 'Gate' });

/** @public */
export type Gate = z.output<typeof gate>;
