import {
  entityRef,
  instant,
  pageQuery,
  queryInteger,
} from '@operability/contract-kit';
import * as z from 'zod';
import { calledName, sourceId, userRef, versionFromZero } from './identifier';

/** What a name of a source is of. @public */
export const nameKind = z.enum(['entity', 'person']);

/** @public */
export type NameKind = z.output<typeof nameKind>;

const called = {
  source: sourceId,
  kind: nameKind,
  name: calledName
    .min(1)
    .refine(name => !name.includes('\0'), { message: 'must be text' })
    .describe('As the source calls it'),
};

/** A name that a source uses, and what somebody said that it means. @public */
export const givenName = z
  .object({
    ...called,
    pages: z.int().describe('Pages with this name'),
    newestPageAt: instant.optional(),
    target: entityRef
      .optional()
      .describe('Left out while the catalog does not know it'),
    by: userRef.optional().describe('Left out for another program'),
    at: instant.optional(),
    version: versionFromZero.describe('0 until somebody says what it means'),
    isRepairing: z
      .literal(true)
      .optional()
      .describe('Pages that are in are still being changed by it'),
  })
  .meta({ id: 'GivenName' });

/** @public */
export type GivenName = z.output<typeof givenName>;

/** Which names are asked for. @public */
export const givenNameQuery = pageQuery.extend({
  state: z
    .enum(['unknown', 'given'])
    .default('unknown')
    .describe('Those that nobody knows, or those that somebody has explained'),
  source: sourceId.optional(),
});

/** What a name means. @public */
export const givenNameInput = z.object({
  ...called,
  target: entityRef.describe('A user for a person, anything else for a thing'),
  version: versionFromZero,
});

/** @public */
export type GivenNameInput = z.output<typeof givenNameInput>;

/** A name that is to mean nothing again. @public */
export const givenNameRemoval = z.object({
  ...called,
  version: queryInteger({ min: 1, max: 2 ** 31 - 1 }),
});

/** @public */
export type GivenNameRemoval = z.output<typeof givenNameRemoval>;
