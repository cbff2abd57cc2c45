import * as z from 'zod';
import { Contract, ObjectSchema, Route } from './contract';
import { errorBody } from './shapes';

/** A JSON object; the document is data for other programs, not for ours. @public */
export type JsonObject = { [key: string]: unknown };

/**
 * The OpenAPI 3.1 document of a contract. Schemas with a `.meta({ id })`
 * become components and are referred to.
 *
 * @public
 */
export function toOpenApi(contract: Contract, serverUrl: string): JsonObject {
  const components: JsonObject = {};
  const paths: Record<string, JsonObject> = {};
  for (const [name, definition] of Object.entries(contract.routes)) {
    const path = definition.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][definition.method] = operationOf(name, definition, components);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: contract.title,
      description: contract.description,
      version: contract.version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ backstage: [] }],
  };
}

const idempotencyKey: JsonObject = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes the request safe to repeat: the same key with the same request gets the first answer again, and nothing happens twice.',
  schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
};

/** Whether the server honours an `Idempotency-Key`; `createContractRouter` says the same. */
function isRepeatable({ method, responses }: Route): boolean {
  return method === 'post' && 201 in responses;
}

function operationOf(
  name: string,
  definition: Route,
  components: JsonObject,
): JsonObject {
  const schema = (type: z.ZodType, io: 'input' | 'output') =>
    schemaOf(type, io, components);
  const responses: JsonObject = {};
  for (const [status, type] of Object.entries(definition.responses)) {
    responses[status] = {
      description: 'Success',
      ...(status === '204' ? {} : json(schema(type, 'output'))),
    };
  }
  const errors = { 400: 'The request is not valid', ...definition.errors };
  for (const [status, description] of Object.entries(errors)) {
    responses[status] = { description, ...json(schema(errorBody, 'output')) };
  }
  responses.default = {
    description: 'Any other error',
    ...json(schema(errorBody, 'output')),
  };
  return {
    operationId: name,
    summary: definition.summary,
    ...(definition.description ? { description: definition.description } : {}),
    parameters: [
      ...parametersOf('path', definition.params, components),
      ...parametersOf('query', definition.query, components),
      ...(isRepeatable(definition) ? [idempotencyKey] : []),
    ],
    ...(definition.body
      ? {
          requestBody: {
            required: true,
            ...json(schema(definition.body, 'input')),
          },
        }
      : {}),
    responses,
  };
}

function parametersOf(
  place: 'path' | 'query',
  type: ObjectSchema | undefined,
  components: JsonObject,
): JsonObject[] {
  if (!type) return [];
  const { properties = {}, required = [] } = schemaOf(
    type,
    'input',
    components,
  ) as { properties?: JsonObject; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function json(schema: JsonObject): JsonObject {
  return { content: { 'application/json': { schema } } };
}

function schemaOf(
  type: z.ZodType,
  io: 'input' | 'output',
  components: JsonObject,
): JsonObject {
  const { $schema, $defs, ...schema } = z.toJSONSchema(type, {
    io,
    unrepresentable: 'any',
  }) as JsonObject & { $defs?: JsonObject };
  for (const [id, definition] of Object.entries($defs ?? {})) {
    components[id] = rewriteRefs(definition);
  }
  return rewriteRefs(schema) as JsonObject;
}

/** zod points at `#/$defs/X`; OpenAPI keeps its schemas elsewhere. */
function rewriteRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewriteRefs);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === '$ref' && typeof item === 'string'
        ? item.replace('#/$defs/', '#/components/schemas/')
        : rewriteRefs(item),
    ]),
  );
}
