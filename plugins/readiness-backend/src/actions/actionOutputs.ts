import { z } from 'zod/v3';

const statuses = [
  'pass',
  'fail',
  'unknown',
  'stale',
  'notApplicable',
  'waived',
  'attested',
] as const;

/** What assistants are told of a line; the answer may have more. */
const line = z
  .object({
    check: z.object({
      id: z.string(),
      title: z.string(),
      required: z.boolean(),
    }),
    status: z.enum(statuses),
    message: z.string(),
    evidence: z.array(
      z.object({ title: z.string(), url: z.string().optional() }),
    ),
    howToFix: z.string(),
    evaluatedAt: z.string().optional(),
    since: z.string().optional(),
    expiresAt: z.string().optional(),
    enforcedFrom: z.string().optional(),
  })
  .passthrough();

/** Of `get-scorecard`. */
export const scorecardOutput = z.object({
  items: z.array(
    z.object({
      checklist: z.object({ id: z.string(), title: z.string() }),
      passed: z.number(),
      applicable: z.number(),
      waived: z.number(),
      required: z.object({ passed: z.number(), applicable: z.number() }),
      results: z.array(line),
    }),
  ),
});

/** Of `list-failing`. */
export const failingOutput = z.object({
  items: z.array(
    line.extend({
      entityRef: z.string(),
      ownerRef: z.string().optional(),
      checklist: z.string(),
    }),
  ),
  totalItems: z.number(),
  nextCursor: z.string().optional(),
});

/** Of `attest`. */
export const attestOutput = z.object({
  id: z.string(),
  entityRef: z.string(),
  check: z.string(),
  statement: z.string(),
  evidenceUrl: z.string(),
  attestedBy: z.string(),
  attestedAt: z.string(),
  expiresAt: z.string(),
});
