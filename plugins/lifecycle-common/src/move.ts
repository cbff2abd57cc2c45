import { entityRef, instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { gateItem } from './gate';

/** A placement that changed: who, when, why, and what the gate said. @public */
export const move = z
  .object({
    id: z.uuid(),
    type: z
      .enum(['placed', 'moved', 'bound'])
      .describe('First placement, a move, or a card bound to its entity'),
    from: z.string().optional(),
    to: z.string(),
    at: instant,
    actorRef: entityRef
      .optional()
      .describe('Left out where the portal itself placed it'),
    reason: z.string().optional(),
    confirmations: z.array(z.string()),
    override: z.boolean(),
    gate: z.array(gateItem).describe('The conditions as they stood'),
  })
  .meta({ id: 'Move' });

/** @public */
export type Move = z.output<typeof move>;

/** What a move asks for. @public */
export const moveInput = z.object({
  to: z.string().min(1).max(63),
  version,
  reason: z.string().trim().max(2000).optional(),
  confirmations: z.array(z.string().max(63)).max(100).default([]),
  override: z.boolean().default(false),
});

/** @public */
export type MoveInput = z.input<typeof moveInput>;

/** What a refused move carries in `error`, beside name and message. @public */
export const moveRefusal = z.object({
  blockers: z
    .array(gateItem)
    .optional()
    .describe('The conditions that keep the gate closed'),
  current: z
    .object({
      stage: z.string(),
      version,
      movedBy: entityRef.optional(),
      movedAt: instant,
    })
    .optional()
    .describe('Where the card is now, when the version was stale'),
});

/** @public */
export type MoveRefusal = z.output<typeof moveRefusal>;
