import * as z from 'zod';

/** An instant: ISO 8601 in UTC, with milliseconds or without. @public */
export const instant = z.iso.datetime().meta({
  description: 'ISO 8601 in UTC',
  example: '2026-11-22T19:46:00.000Z',
});

/** A calendar day without a time, as `YYYY-MM-DD`. @public */
export const isoDate = z.iso.date();

/** An ISO 8601 duration such as `PT5M`. @public */
export const duration = z.iso.duration();

/**
 * A full entity reference, `kind:namespace/name`, folded to lower case as
 * Backstage's `stringifyEntityRef` does.
 *
 * @public
 */
export const entityRef = z
  .string()
  // What a column of one takes; Backstage allows 63 for each of its parts.
  .max(255)
  .regex(
    /^[a-z][a-z0-9-]*:[a-z0-9]([a-z0-9-]*[a-z0-9])?\/[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i,
    'must be a full entity reference such as component:default/logplex',
  )
  .toLowerCase()
  .meta({ example: 'component:default/logplex' });

/** The path parameters of an entity's routes. @public */
export const entityPath = z.object({
  kind: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/i, 'must be an entity kind'),
  namespace: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i, 'must be a namespace'),
  name: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9_.-]{0,61}[a-z0-9])?$/i, 'must be an entity name'),
});

/** The integer a write must send back; a stale one answers 409. @public */
export const version = z.int().min(1);

/** A whole number in a query string. @public */
export function queryInteger(range: { min: number; max: number }) {
  return z.coerce
    .number<string | number>({ error: 'must be a whole number' })
    .int()
    .min(range.min)
    .max(range.max);
}

/** A query parameter that may be given once or repeated. @public */
export function queryList<Item extends z.ZodType<unknown, string>>(item: Item) {
  return z.union([item.transform(value => [value]), z.array(item).max(100)], {
    error: ({ code, errors, input }) =>
      code === 'invalid_union' && errors
        ? // What is wrong with it as it was given: once, or repeated.
          errors[Array.isArray(input) ? 1 : 0]?.[0]?.message
        : undefined,
  });
}

/** `limit` and `cursor` of a list. @public */
export const pageQuery = z.object({
  limit: queryInteger({ min: 1, max: 1000 }).default(100),
  cursor: z.string().max(1000).optional(),
});

/** The answer of every list. @public */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    totalItems: z.int().min(0),
    nextCursor: z.string().optional(),
  });
}

/** The shape of every error, as Backstage answers it. @public */
export const errorBody = z
  .object({
    error: z.looseObject({ name: z.string(), message: z.string() }),
    request: z.object({ method: z.string(), url: z.string() }).optional(),
    response: z.object({ statusCode: z.int() }),
  })
  .meta({ id: 'Error' });
