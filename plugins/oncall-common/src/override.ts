import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef } from './identifier';
import { checkStretch } from './stretch';

const fields = {
  type: z
    .enum(['replace', 'cover'])
    .describe('replace puts somebody in the place of another, cover adds one'),
  userRef: userRef.describe('Who takes it'),
  replaces: userRef.optional().describe('Whose place; only with replace'),
  start: instant,
  end: instant,
  reason: z.string().trim().max(500).optional(),
};

/** Somebody in the place of another for a while, or in addition. @public */
export const override = z
  .object({
    id: z.uuid(),
    ...fields,
    swapId: z
      .uuid()
      .optional()
      .describe('The swap it is half of; both halves live and die together'),
    createdAt: instant,
    createdBy: userRef.optional(),
    orphaned: z
      .literal(true)
      .optional()
      .describe('It replaces nobody (any more), and so adds nobody'),
  })
  .meta({ id: 'Override' });

/** @public */
export type Override = z.output<typeof override>;

/** An override or a cover as it is asked for. @public */
export const overrideInput = z
  .object(fields)
  .superRefine((value, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    checkStretch(value, context);
    if (value.type === 'cover' && value.replaces) {
      refuse('replaces', 'must be left out: a cover replaces nobody');
    }
    if (value.type === 'replace' && !value.replaces) {
      refuse('replaces', 'must name who is replaced');
    }
    if (value.replaces === value.userRef) {
      refuse('replaces', 'must be somebody else than userRef');
    }
  })
  .meta({ id: 'OverrideInput' });

/** @public */
export type OverrideInput = z.input<typeof overrideInput>;
