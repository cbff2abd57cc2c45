import { z } from 'zod/v3';

/*
 * Backstage takes inputs of actions in zod 3. What they say is parsed on with
 * the schemas of the contract, which have the last word.
 */

const entityRef = z
  .string()
  .describe('A full entity reference such as component:default/logplex');

/** Of `get-scorecard`. */
export const scorecardInput = z.object({ entityRef });

/** Of `list-failing`. */
export const failingInput = z.object({
  checklist: z
    .string()
    .optional()
    .describe('The id of a checklist; production, when left out'),
  check: z.array(z.string()).optional().describe('Ids of its checks'),
  owner: z
    .array(z.string())
    .optional()
    .describe('Full references of owners, such as group:default/runtime'),
  system: z.array(z.string()).optional().describe('Full references of systems'),
  stage: z.array(z.string()).optional().describe('Names of lifecycle stages'),
  entityRef: z.array(entityRef).optional(),
  none: z
    .array(z.enum(['owner', 'system', 'stage']))
    .optional()
    .describe('What an entity has none of'),
  limit: z.number().int().min(1).max(1000).optional(),
  cursor: z
    .string()
    .optional()
    .describe('The nextCursor of the answer before, for the next page'),
});

/** Of `attest`. */
export const attestInput = z.object({
  entityRef,
  check: z.string().describe('The id of a check that takes attestations'),
  statement: z.string().describe('What is so, in the words of who signs it'),
  evidenceUrl: z.string().describe('Where others can see for themselves'),
  expiresAt: z
    .string()
    .optional()
    .describe('An instant in UTC; the longest that is allowed, when left out'),
});
