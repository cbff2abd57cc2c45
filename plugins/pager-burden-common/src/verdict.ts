import { instant, version } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef, words } from './identifier';

/** What a page deserved. @public */
export const verdictKind = z.enum(['fix', 'tune', 'reroute', 'remove', 'keep']);

/** @public */
export type VerdictKind = z.output<typeof verdictKind>;

const fields = {
  action: z.boolean().describe('Whether somebody had to do something'),
  verdict: verdictKind,
  note: words(2000).optional(),
};

/** What people said of a page. @public */
export const verdict = z
  .object({ ...fields, by: userRef, at: instant, version })
  .meta({ id: 'Verdict' });

/** @public */
export type Verdict = z.output<typeof verdict>;

/** @public */
export const verdictInput = z.object({
  ...fields,
  version: version
    .optional()
    .describe('Of the verdict that it replaces; left out for the first'),
});

/** @public */
export type VerdictInput = z.input<typeof verdictInput>;

/** One verdict for many pages: all of them, or none. @public */
export const verdictsInput = z.object({
  ...fields,
  pages: z
    .array(z.object({ id: z.uuid(), version: version.optional() }))
    .min(1)
    .max(1000),
});

/** @public */
export type VerdictsInput = z.input<typeof verdictsInput>;
