import { entityRef } from '@operability/contract-kit';
import * as z from 'zod';

/**
 * The id of a schedule, rotation or policy: a UUID for what was made in the
 * portal, a name for what is written as code.
 *
 * @public
 */
export const identifier = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be 1 to 63 lower-case letters, digits and dashes',
  )
  .meta({ example: 'runtime-primary' });

/** The full reference of a user. @public */
export const userRef = refOf('user', 'user:default/ion-fox');

/** The full reference of a group. @public */
export const groupRef = refOf('group', 'group:default/runtime');

/** The full reference of who owns a schedule or policy. @public */
export const ownerRef = entityRef
  .refine(ref => /^(group|user):/.test(ref), {
    message: 'must be the full reference of a group or a user',
  })
  .meta({ example: 'group:default/runtime' });

/** The name a person gives to a thing. @public */
export const title = z.string().trim().min(1, 'must not be empty').max(100);

function refOf(kind: string, example: string) {
  return entityRef
    .refine(ref => ref.startsWith(`${kind}:`), {
      message: `must be the full reference of a ${kind} such as ${example}`,
    })
    .meta({ example });
}
