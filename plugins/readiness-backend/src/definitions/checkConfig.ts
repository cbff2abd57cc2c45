import { isoDate } from '@operability/contract-kit';
import { identifier, words } from '@operability/plugin-readiness-common';
import * as z from 'zod';
import { milliseconds } from './duration';

const length = z.string().refine(
  text => {
    try {
      return milliseconds(text) > 0;
    } catch {
      return false;
    }
  },
  { message: 'must be an ISO 8601 duration such as PT1H' },
);

/** A check as configuration writes or changes it. */
export const checkConfig = z.strictObject({
  title: words(200).optional(),
  why: words(1000).optional(),
  source: z
    .strictObject({ title: words(200), url: z.url().optional() })
    .optional(),
  howToFix: words(2000).optional(),
  required: z.boolean().optional(),
  enforcedFrom: isoDate.optional(),
  appliesTo: z.unknown().optional(),
  timeToLive: length.optional(),
  attestable: z.boolean().optional(),
  /** Asked of the entity and its facts. */
  predicate: z.unknown().optional(),
  /** Answered by results that others push under this name. */
  external: z.strictObject({ provider: identifier }).optional(),
});

/** @internal */
export type CheckConfig = z.output<typeof checkConfig>;

/** A checklist as configuration writes or changes it. */
export const checklistConfig = z.strictObject({
  title: words(200).optional(),
  description: z.string().max(5000).optional(),
  appliesTo: z.unknown().optional(),
  checks: z.array(z.string()).optional(),
});

/** @internal */
export type ChecklistConfig = z.output<typeof checklistConfig>;

/** How a provider is asked, where configuration changes it. */
export const providerConfig = z.strictObject({
  every: length.optional(),
  batchSize: z.int().min(1).max(5000).optional(),
  concurrency: z.int().min(1).max(20).optional(),
  timeLimit: length.optional(),
});

/** @internal */
export type ProviderConfig = z.output<typeof providerConfig>;
