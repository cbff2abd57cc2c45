import { entityRef, instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { ownerRef, userRef, webUrl, words } from './identifier';

const fields = {
  name: words(200).describe('What it is called; never the value'),
  ownerRef,
  entityRef: entityRef.optional().describe('What uses it'),
  storedAt: words(500)
    .describe('Where the value lies, such as a path in a vault')
    .meta({ example: 'vault:secret/runtime/logplex#database' }),
  procedureUrl: webUrl.describe('How it is rotated, step by step'),
  intervalDays: z.int().min(1).max(3650),
};

/** A credential on the roll: its name and place, never its value. @public */
export const credential = z
  .object({
    id: z.uuid(),
    ...fields,
    lastRotatedAt: instant
      .optional()
      .describe('Left out where nobody knows; it is due at once then'),
    nextDueAt: instant,
    overdue: z.boolean(),
    canUpdate: z.boolean().optional(),
    version,
  })
  .meta({ id: 'Credential' });

/** @public */
export type Credential = z.output<typeof credential>;

/** A credential as it is put on the roll. @public */
export const credentialInput = z
  .object({ ...fields, lastRotatedAt: instant.optional() })
  .meta({ id: 'CredentialInput' });

/** @public */
export type CredentialInput = z.input<typeof credentialInput>;

/** A change of a credential; when it was rotated says a rotation. @public */
export const credentialUpdate = z
  .object({ ...fields, version })
  .meta({ id: 'CredentialUpdate' });

/** A rotation that has happened. @public */
export const rotation = z
  .object({
    id: z.uuid(),
    rotatedAt: instant,
    recordedBy: userRef.optional(),
    recordedAt: instant,
    note: z.string(),
  })
  .meta({ id: 'CredentialRotation' });

/** @public */
export type CredentialRotation = z.output<typeof rotation>;

/** A rotation as it is recorded. @public */
export const rotationInput = z
  .object({
    rotatedAt: instant.optional().describe('Now, when left out'),
    note: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'CredentialRotationInput' });

/** @public */
export type CredentialRotationInput = z.input<typeof rotationInput>;
