import { InputError } from '@backstage/errors';
import * as z from 'zod';
import { Route, RouteRequest } from './contract';

/**
 * Parses the three parts of a request.
 *
 * @throws InputError (400) that names the part and the field.
 * @public
 */
export function parseRequest<R extends Route>(
  definition: R,
  request: { params: unknown; query: unknown; body: unknown },
): RouteRequest<R> {
  const part = (name: 'params' | 'query' | 'body') => {
    const schema: z.ZodType | undefined = definition[name];
    return schema && parseInput(placeOf(name), schema, request[name]);
  };
  return {
    params: part('params'),
    query: part('query'),
    body: part('body'),
  } as RouteRequest<R>;
}

/**
 * Parses what somebody sent as a request is parsed, whichever way it came.
 *
 * @param place - what the message calls it, such as `body`
 * @throws InputError (400) that names the place and the field.
 * @public
 */
export function parseInput<Schema extends z.ZodType>(
  place: string,
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  demandKeepable(place, input);
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InputError(describe(place, result.error));
}

/**
 * Checks an answer against the contract; the server does so in tests.
 *
 * @throws Error when the status is not declared or the body does not fit it.
 * @public
 */
export function checkAnswer(
  name: string,
  definition: Route,
  answer: { status: number; body: unknown },
): void {
  const schema =
    definition.responses[answer.status as keyof Route['responses']];
  if (!schema) {
    throw new Error(`Route '${name}' answered an undeclared ${answer.status}`);
  }
  if (answer.status === 204) return;
  const result = schema.safeParse(JSON.parse(JSON.stringify(answer.body)));
  if (!result.success) {
    throw new Error(
      `Route '${name}' broke its contract: ${describe('body', result.error)}`,
    );
  }
}

function describe(place: string, error: z.ZodError): string {
  const issues = error.issues.slice(0, 5).map(issue => {
    const field = [place, ...issue.path.map(String)].join('.');
    return `${field}: ${issue.message}`;
  });
  const more = error.issues.length - issues.length;
  return issues.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function placeOf(part: string): string {
  return part === 'params' ? 'path' : part;
}

/** Deeper than anything a contract describes, and far from what a stack can take. */
const deepest = 50;

/**
 * Refuses what no contract means and what is behind it cannot take: null
 * characters, which PostgreSQL answers with an error of its own, and nesting
 * that would exhaust the stack of whatever walks through it.
 */
function demandKeepable(place: string, whole: unknown): void {
  let level = [whole];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > deepest) {
      throw new InputError(
        `${place}: must not be nested deeper than ${deepest} levels`,
      );
    }
    if (level.some(one => typeof one === 'string' && one.includes('\0'))) {
      throw new InputError(`${place}: must not hold null characters`);
    }
    level = level.flatMap(one =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
}
