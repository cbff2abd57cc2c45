import { entityRef } from '@operability/contract-kit';
import * as z from 'zod';

/** The id of a check, a checklist or a provider. @public */
export const identifier = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'must be 1 to 63 lower-case letters, digits and dashes',
  )
  .meta({ example: 'enforces-ssl' });

/** The full reference of a user. @public */
export const userRef = refOf('user', 'user:default/ion-fox');

/** The full reference of a group. @public */
export const groupRef = refOf('group', 'group:default/runtime');

/** The full reference of who owns a thing. @public */
export const ownerRef = entityRef
  .refine(ref => /^(group|user):/.test(ref), {
    message: 'must be the full reference of a group or a user',
  })
  .meta({ example: 'group:default/runtime' });

/** Words that somebody has to write. @public */
export function words(limit: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(limit, `must be at most ${limit} characters`);
}

/** An address that a browser can open. @public */
export const webUrl = z
  .url({
    protocol: /^https?$/,
    error: 'must be an address that begins with https:// or http://',
  })
  .max(2000)
  .meta({ example: 'https://github.com/heroku/logplex' });

function refOf(kind: string, example: string) {
  return entityRef
    .refine(ref => ref.startsWith(`${kind}:`), {
      message: `must be the full reference of a ${kind} such as ${example}`,
    })
    .meta({ example });
}
