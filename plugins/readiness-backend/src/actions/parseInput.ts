import { InputError } from '@backstage/errors';
import * as z from 'zod';

/** Parses what an action was given with a schema of the contract. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InputError(z.prettifyError(parsed.error));
}
