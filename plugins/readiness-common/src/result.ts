import { entityRef, instant, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { attestation } from './attestation';
import { evidence } from './evidence';
import { identifier, ownerRef } from './identifier';
import { waiver } from './waiver';

/** Every way in which a line of a checklist can stand. @public */
export const resultStatus = z.enum([
  'pass',
  'fail',
  'unknown',
  'stale',
  'notApplicable',
  'waived',
  'attested',
]);

/** @public */
export type ResultStatus = z.output<typeof resultStatus>;

/** What a machine can say; the rest follows from age and from people. @public */
export const machineStatus = z.enum([
  'pass',
  'fail',
  'unknown',
  'notApplicable',
]);

/** @public */
export type MachineStatus = z.output<typeof machineStatus>;

/** The answer of one check about one entity. @public */
export const result = z
  .object({
    check: z.object({
      id: identifier,
      title: z.string(),
      required: z.boolean(),
    }),
    status: resultStatus,
    message: z.string().describe('Empty only for a pass'),
    evidence: z.array(evidence),
    evaluatedAt: instant
      .optional()
      .describe('Left out while nothing has answered yet'),
    since: instant.optional().describe('How long it has stood like this'),
    expiresAt: instant
      .optional()
      .describe('When it turns stale, or the attestation or waiver ends'),
    howToFix: z.string(),
    enforcedFrom: isoDate
      .optional()
      .describe('The day from which it counts; left out once it does'),
    machine: z
      .object({ status: resultStatus, message: z.string() })
      .optional()
      .describe('What the machine says, where a person has the last word'),
    attestation: attestation
      .optional()
      .describe('The one in force, also where it does not count'),
    waiver: waiver
      .optional()
      .describe('The one in force, else one that waits for its decision'),
  })
  .meta({ id: 'Result' });

/** @public */
export type Result = z.output<typeof result>;

/** A result in a list over many entities. @public */
export const entityResult = result
  .extend({ entityRef, ownerRef: ownerRef.optional(), checklist: identifier })
  .meta({ id: 'EntityResult' });

/** @public */
export type EntityResult = z.output<typeof entityResult>;
