import { entityRef, instant } from '@operability/contract-kit';
import * as z from 'zod';
import { evidence } from './evidence';
import { identifier } from './identifier';
import { machineStatus } from './result';

/** The most rows that one push may carry. @public */
export const mostPushedRows = 5000;

const factNameHint = 'must be a name such as coverage or ci.last-build';

/** The name of a fact, such as `coverage` or `ci.last-build`. @public */
export const factName = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9_-]{0,62}(\.[a-zA-Z0-9_-]{1,63}){0,4}$/,
    factNameHint,
  )
  .meta({ example: 'ci.coverage' });

const scalar = z.union(
  [z.string().max(10_000), z.number(), z.boolean()],
  'must be text, a number or true or false',
);

/**
 * The value of a fact. Not null: what could not be found out is not a fact,
 * and is left out.
 *
 * @public
 */
export const factValue = z.union(
  [scalar, z.array(scalar).max(1000)],
  'must be text, a number, true or false, or a list of these',
);

/** @public */
export type FactValue = z.output<typeof factValue>;

const facts = z
  .record(factName, factValue, {
    // The issue of a key keeps its own words to itself.
    error: issue => (issue.code === 'invalid_key' ? factNameHint : undefined),
  })
  .refine(values => Object.keys(values).length <= 100, {
    message: 'must be at most 100 facts',
  });

const shown = z.array(evidence).max(20).optional();

/** What somebody knows about an entity. @public */
export const pushedFacts = z
  .object({ entityRef, facts, observedAt: instant, evidence: shown })
  .meta({ id: 'PushedFacts' });

/** @public */
export type PushedFacts = z.output<typeof pushedFacts>;

/** A result of a check that is declared external. @public */
export const pushedResult = z
  .object({
    entityRef,
    check: identifier,
    status: machineStatus,
    message: z.string().trim().max(2000),
    evidence: shown,
    observedAt: instant,
  })
  .superRefine(({ status, message }, context) => {
    if (status === 'pass' || message) return;
    context.addIssue({
      code: 'custom',
      path: ['message'],
      message: `must say why it is ${status}`,
    });
  })
  .meta({ id: 'PushedResult' });

/** @public */
export type PushedResult = z.output<typeof pushedResult>;

function rowsOf<Row extends z.ZodType>(
  row: Row,
  nameOf: (row: z.output<Row>) => string,
) {
  const items = z
    .array(row)
    .min(1, 'must have at least one row')
    .max(mostPushedRows, 'must be at most 5,000 rows a call')
    .superRefine((rows, context) => {
      const seen = new Set<string>();
      rows.forEach((item, index) => {
        const name = nameOf(item);
        if (seen.has(name)) {
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `must not be about ${name} a second time`,
          });
        }
        seen.add(name);
      });
    });
  return z.object({ items });
}

/** @public */
export const factsPush = rowsOf(pushedFacts, row => row.entityRef).meta({
  id: 'FactsPush',
});

/** @public */
export const resultsPush = rowsOf(
  pushedResult,
  row => `${row.check} of ${row.entityRef}`,
).meta({ id: 'ResultsPush' });

/** What became of the rows of a push. @public */
export const pushOutcome = z
  .object({
    changed: z.int(),
    unchanged: z.int(),
    ignored: z
      .array(z.object({ index: z.int(), reason: z.string() }))
      .describe('Rows that were not taken, by their place in the push'),
  })
  .meta({ id: 'PushOutcome' });

/** @public */
export type PushOutcome = z.output<typeof pushOutcome>;

/** A fact as it is kept. @public */
export const fact = z
  .object({
    provider: identifier,
    name: factName,
    value: factValue,
    observedAt: instant,
    evidence: z.array(evidence),
  })
  .meta({ id: 'Fact' });

/** @public */
export type Fact = z.output<typeof fact>;
