import * as z from 'zod';

/** The HTTP methods a contract may use. @public */
export type Method = 'get' | 'post' | 'put' | 'delete';

/** The statuses a route may answer with when it succeeds. @public */
export type SuccessStatus = 200 | 201 | 202 | 204;

/** A zod object whose values can be written into a path or a query string. @public */
export type ObjectSchema = z.ZodObject;

/**
 * One route of a contract: what it takes and what it answers.
 *
 * @public
 */
export interface Route<
  Params extends ObjectSchema | undefined = ObjectSchema | undefined,
  Query extends ObjectSchema | undefined = ObjectSchema | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Responses extends RouteResponses = RouteResponses,
> {
  method: Method;
  /** Express notation below `/api/<plugin id>`, for example `/cards/:id`. */
  path: `/${string}`;
  /** One line for the reader of the OpenAPI document. */
  summary: string;
  description?: string;
  params?: Params;
  query?: Query;
  body?: Body;
  responses: Responses;
  /** Which errors a caller must expect beyond 400, 401, 403 and 404, by status. */
  errors?: Readonly<Record<number, string>>;
}

/** What a route answers, by status. @public */
export type RouteResponses = Readonly<
  Partial<Record<SuccessStatus, z.ZodType>>
>;

/**
 * The REST contract of one plugin. Types, request validation, client and
 * OpenAPI document all come from this one value.
 *
 * @public
 */
export interface Contract<
  Routes extends Record<string, Route> = Record<string, Route>,
> {
  /** The plugin id, also the last part of the base path. */
  id: string;
  title: string;
  description: string;
  version: string;
  routes: Routes;
}

/** Declares a route; exists so that its schemas keep their types. @public */
export function route<
  Responses extends RouteResponses,
  Params extends ObjectSchema | undefined = undefined,
  Query extends ObjectSchema | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  definition: Route<Params, Query, Body, Responses>,
): Route<Params, Query, Body, Responses> {
  return definition;
}

/**
 * Declares a contract.
 *
 * @throws Error when a path parameter has no schema, or a schema no parameter,
 * or when two routes share method and path.
 * @public
 */
export function defineContract<const Routes extends Record<string, Route>>(
  contract: Contract<Routes>,
): Contract<Routes> {
  const seen = new Map<string, string>();
  for (const [name, definition] of Object.entries(contract.routes)) {
    const inPath = pathParameters(definition.path);
    const inSchema = Object.keys(definition.params?.shape ?? {});
    const unmatched = [
      ...inPath.filter(key => !inSchema.includes(key)),
      ...inSchema.filter(key => !inPath.includes(key)),
    ];
    if (unmatched.length) {
      throw new Error(
        `Route '${name}' of contract '${
          contract.id
        }' has path parameters without a twin: ${unmatched.join(', ')}`,
      );
    }
    const key = `${definition.method} ${definition.path}`;
    const other = seen.get(key);
    if (other) {
      throw new Error(
        `Routes '${other}' and '${name}' of contract '${contract.id}' share ${key}`,
      );
    }
    seen.set(key, name);
  }
  return contract;
}

/** The names of the `:parameters` in a path, in order. */
function pathParameters(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map(match => match[1]);
}

/** The schema of a part; `never` for a route without that part. */
type SchemaOf<
  R extends Route,
  Part extends 'params' | 'query' | 'body',
> = Exclude<R[Part], undefined>;
type Input<Schema> = [Schema] extends [z.ZodType]
  ? [Schema] extends [never]
    ? undefined
    : z.input<Schema>
  : undefined;
type Output<Schema> = [Schema] extends [z.ZodType]
  ? [Schema] extends [never]
    ? undefined
    : z.output<Schema>
  : undefined;
type Present<Shape> = {
  [Key in keyof Shape as Shape[Key] extends undefined
    ? never
    : Key]: Shape[Key];
};
/** A part with nothing required in it may be left out of a call. */
type Optionalise<Shape> = {
  [Key in keyof Shape as {} extends Shape[Key] ? Key : never]?: Shape[Key];
} & {
  [Key in keyof Shape as {} extends Shape[Key] ? never : Key]: Shape[Key];
};

/** What a caller of the route hands over. @public */
export type RouteInput<R extends Route> = Optionalise<
  Present<{
    params: Input<SchemaOf<R, 'params'>>;
    query: Input<SchemaOf<R, 'query'>>;
    body: Input<SchemaOf<R, 'body'>>;
  }>
>;

/** What the server's handler receives: parsed, with defaults filled in. @public */
export type RouteRequest<R extends Route> = {
  params: Output<SchemaOf<R, 'params'>>;
  query: Output<SchemaOf<R, 'query'>>;
  body: Output<SchemaOf<R, 'body'>>;
};

/** Every answer the server may give, as a union over the statuses. @public */
export type RouteAnswer<R extends Route> = {
  [Status in keyof R['responses'] & SuccessStatus]: {
    status: Status;
    body: Input<Exclude<R['responses'][Status], undefined>>;
  };
}[keyof R['responses'] & SuccessStatus];

/** The body the client gets, whichever successful status it came with. @public */
export type RouteResult<R extends Route> = {
  [Status in keyof R['responses'] & SuccessStatus]: Output<
    Exclude<R['responses'][Status], undefined>
  >;
}[keyof R['responses'] & SuccessStatus];
