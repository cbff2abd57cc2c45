import { instant } from '@operability/contract-kit';
import * as z from 'zod';
import { userRef, words } from './identifier';

/** The namespace of those who were erased: no catalog has anybody in it. @public */
export const erasedNamespace = 'erased';

const isPseudonym = (name: string) =>
  name.toLowerCase().startsWith(`user:${erasedNamespace}/`);
const notErased = { message: 'stands for somebody who was erased already' };

/** Whom to erase. @public */
export const erasureInput = z.object({
  userRef: userRef.refine(ref => !isPseudonym(ref), notErased),
  alsoCalled: z
    .array(words(320).refine(name => !isPseudonym(name), notErased))
    .max(50)
    .default([])
    .describe(
      'What other pagers call them, where the catalog does not say so: addresses, logins',
    ),
});

/** @public */
export type ErasureInput = z.input<typeof erasureInput>;

const rowCounts = z.array(z.object({ what: z.string(), n: z.int().min(1) }));
const replaced = rowCounts.describe(
  'Rows in which the pseudonym stands, each once however often it names them',
);
const deleted = rowCounts.describe('Rows that are gone, by what they were');

/** What became of the rows about somebody who was erased. @public */
export const erasure = z
  .object({
    pseudonym: userRef.describe('What stands in their place from now on'),
    replaced,
    deleted,
  })
  .meta({ id: 'BurdenErasure' });

/** @public */
export type BurdenErasure = z.output<typeof erasure>;

/** What erasing somebody would change. @public */
export const erasurePreview = z
  .object({
    replaced,
    deleted,
    names: z
      .array(z.object({ name: z.string(), n: z.int().min(1) }))
      .describe(
        'What rows call them, with how many do; those whose name is no longer kept are in the other counts only',
      ),
  })
  .meta({ id: 'ErasurePreview' });

/** @public */
export type ErasurePreview = z.output<typeof erasurePreview>;

/** That somebody was erased: when and by whom, and not who it was. @public */
export const erasureRecord = erasure
  .extend({
    id: z.uuid(),
    at: instant,
    by: userRef.optional().describe('Left out for another program'),
  })
  .meta({ id: 'ErasureRecord' });

/** @public */
export type ErasureRecord = z.output<typeof erasureRecord>;
