import * as z from 'zod';
import { userRef, words } from './identifier';

/** The namespace of those who were erased: no catalog has anybody in it. @public */
export const erasedNamespace = 'erased';

/** Whom to erase. @public */
export const erasureInput = z.object({
  userRef,
  alsoCalled: z
    .array(words(320))
    .max(50)
    .default([])
    .describe(
      'What other pagers call them, where the catalog does not say so: addresses, logins',
    ),
});

/** What became of the rows about somebody who was erased. @public */
export const erasure = z
  .object({
    pseudonym: userRef.describe('What stands in their place from now on'),
    replaced: z
      .array(z.object({ what: z.string(), n: z.int().min(1) }))
      .describe('Rows in which it stands now'),
    deleted: z
      .array(z.object({ what: z.string(), n: z.int().min(1) }))
      .describe('Rows that are gone'),
  })
  .meta({ id: 'BurdenErasure' });

/** @public */
export type BurdenErasure = z.output<typeof erasure>;
