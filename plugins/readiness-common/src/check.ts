import { duration, isoDate } from '@operability/contract-kit';
import * as z from 'zod';
import { identifier } from './identifier';

/**
 * Whom a checklist or a check applies to: a Backstage filter predicate over
 * the entity. Which predicates there are says Backstage, and whoever writes one.
 *
 * @public
 */
export const appliesTo = z
  .record(z.string(), z.json())
  .describe('A Backstage filter predicate over the entity');

/** What answers a check. @public */
export const checkAnswerer = z
  .enum(['provider', 'declared', 'external', 'people'])
  .describe(
    'A provider; a predicate over facts; results that others push; or attestations alone',
  );

/** One question about an entity. @public */
export const check = z
  .object({
    id: identifier,
    title: z.string(),
    why: z.string().describe('What happens without it'),
    source: z
      .object({ title: z.string(), url: z.url().optional() })
      .describe('The talk, standard or incident that it comes from'),
    howToFix: z.string(),
    required: z.boolean().describe('Whether it closes a gate, or only advises'),
    enforcedFrom: isoDate
      .optional()
      .describe('Shown before that day, counted from its start in UTC'),
    appliesTo: appliesTo.optional(),
    answeredBy: checkAnswerer,
    provider: identifier
      .optional()
      .describe('The one that answers or pushes; left out for people'),
    attestable: z
      .boolean()
      .describe('Whether a person may answer where the machine cannot'),
    timeToLive: duration.describe('How old an answer may be'),
  })
  .meta({ id: 'Check' });

/** @public */
export type Check = z.output<typeof check>;

/** A named list of checks, and the entities it applies to. @public */
export const checklist = z
  .object({
    id: identifier,
    title: z.string(),
    description: z.string(),
    appliesTo: appliesTo.optional(),
    checks: z.array(identifier).describe('In the order in which they show'),
    problems: z
      .array(z.string())
      .describe('Why a line of it is not what its author meant'),
  })
  .meta({ id: 'Checklist' });

/** @public */
export type Checklist = z.output<typeof checklist>;
