import { entityRef, instant } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier, userRef, webUrl, words } from './identifier';

/** A person's signed answer, with evidence and an end. @public */
export const attestation = z
  .object({
    id: z.uuid(),
    entityRef,
    check: identifier,
    statement: z.string(),
    evidenceUrl: webUrl,
    attestedBy: userRef,
    attestedAt: instant,
    expiresAt: instant,
    revokedAt: instant.optional(),
    revokedBy: userRef.optional(),
  })
  .meta({ id: 'Attestation' });

/** @public */
export type Attestation = z.output<typeof attestation>;

/** An attestation as it is signed. @public */
export const attestationInput = z
  .object({
    statement: words(2000),
    evidenceUrl: webUrl,
    expiresAt: instant
      .optional()
      .describe('In the future; the longest that is allowed, when left out'),
  })
  .meta({ id: 'AttestationInput' });

/** @public */
export type AttestationInput = z.input<typeof attestationInput>;
