import { entityRef } from '@operability/contract-kit';
import * as z from 'zod';
import { unknown, unowned } from './names';

/** The id of a source of pages. @public */
export const sourceId = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be 1 to 63 lower-case letters, digits and dashes',
  )
  .meta({ example: 'oncall' });

/** The full reference of a user. @public */
export const userRef = entityRef
  .refine(ref => ref.startsWith('user:'), {
    message:
      'must be the full reference of a user such as user:default/ion-fox',
  })
  .meta({ example: 'user:default/ion-fox' });

/** An entity reference, said again so that a refusal can say what a team is. */
const ownerRef = z
  .string()
  .max(255)
  .regex(
    /^(group|user):[a-z0-9]([a-z0-9-]*[a-z0-9])?\/[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i,
    `must be the full reference of a group or a user such as group:default/runtime, or ${unowned} or ${unknown}`,
  )
  .toLowerCase();

/** Whose series a page belongs to: an owner, `unowned` or `unknown`. @public */
export const teamKey = z
  .union([z.literal(unowned), z.literal(unknown), ownerRef])
  .meta({ example: 'group:default/runtime' });

/** Words that somebody has to write. @public */
export function words(limit: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(limit, `must be at most ${limit} characters`);
}

/** The version of what has a row only once somebody has written it: 0 until then. @public */
export const versionFromZero = z.int().min(0);

/** What a source calls somebody or something, as long as any that is kept. @public */
export const calledName = z.string().max(512, 'must be at most 512 characters');
