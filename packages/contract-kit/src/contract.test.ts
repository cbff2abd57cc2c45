import * as z from 'zod';
import { createContractClient } from './client';
import { defineContract, route } from './contract';
import { toOpenApi } from './openApi';
import { entityPath, entityRef, instant, pageQuery, queryList } from './shapes';
import { checkAnswer, parseRequest } from './validate';

const thing = z
  .object({ id: z.string(), count: z.int(), since: instant })
  .meta({ id: 'Thing' });

const contract = defineContract({
  id: 'things',
  title: 'Things',
  description: 'For tests',
  version: '1.0.0',
  routes: {
    list: route({
      method: 'get',
      path: '/things',
      summary: 'All things',
      query: pageQuery.extend({ owner: queryList(entityRef).optional() }),
      responses: { 200: z.object({ items: z.array(thing) }) },
    }),
    create: route({
      method: 'post',
      path: '/entities/:kind/:namespace/:name/things',
      summary: 'Adds one',
      params: entityPath,
      body: z.object({ count: z.int().min(1), note: z.string().default('') }),
      responses: { 200: thing, 201: thing },
      errors: { 409: 'There is one already' },
    }),
    remove: route({
      method: 'delete',
      path: '/things/:id',
      summary: 'Removes one',
      params: z.object({ id: z.string() }),
      responses: { 204: z.undefined() },
    }),
  },
});

const params = { kind: 'component', namespace: 'default', name: 'logplex' };

describe('defineContract', () => {
  const one = { method: 'get', summary: '', responses: {} } as const;

  it('refuses a path parameter without a schema', () => {
    expect(() =>
      defineContract({
        ...contract,
        routes: { a: { ...one, path: '/things/:id' } },
      }),
    ).toThrow(
      "Route 'a' of contract 'things' has path parameters without a twin: id",
    );
  });

  it('refuses two routes at one place', () => {
    expect(() =>
      defineContract({
        ...contract,
        routes: { a: { ...one, path: '/x' }, b: { ...one, path: '/x' } },
      }),
    ).toThrow("Routes 'a' and 'b' of contract 'things' share get /x");
  });
});

describe('parseRequest', () => {
  it('fills in defaults and reads numbers and lists out of the query', () => {
    const request = { params: {}, body: undefined };
    expect(
      parseRequest(contract.routes.list, {
        ...request,
        query: { limit: '7', owner: 'Group:default/SRE' },
      }).query,
    ).toEqual({ limit: 7, owner: ['group:default/sre'] });
    expect(
      parseRequest(contract.routes.list, {
        ...request,
        query: { owner: ['group:default/a', 'group:default/b'] },
      }).query,
    ).toEqual({ limit: 100, owner: ['group:default/a', 'group:default/b'] });
  });

  it.each([
    [{ limit: '0' }, /query\.limit/],
    [{ limit: '1001' }, /query\.limit/],
    [{ limit: 'many' }, /query\.limit: must be a whole number/],
    [{ owner: 'logplex' }, /query\.owner/],
  ])('names the field that is wrong in %j', (query, message) => {
    expect(() =>
      parseRequest(contract.routes.list, { params: {}, query, body: {} }),
    ).toThrow(message);
  });

  it('answers a missing body with the field that is missing', () => {
    expect(() =>
      parseRequest(contract.routes.create, { params, query: {}, body: {} }),
    ).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(/body\.count/),
      }),
    );
  });

  it('refuses what PostgreSQL cannot keep', () => {
    expect(() =>
      parseRequest(contract.routes.create, {
        params,
        query: {},
        body: { count: 1, note: 'a\0b' },
      }),
    ).toThrow('body: must not hold null characters');
  });

  it('refuses a body nested so deep that walking it would exhaust the stack', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    const parse = (note: string) => () =>
      parseRequest(contract.routes.create, {
        params,
        query: {},
        body: { count: 1, note: JSON.parse(note) },
      });
    expect(parse(nested(45_000))).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'body: must not be nested deeper than 50 levels',
      }),
    );
    expect(parse(nested(40))).toThrow(/body\.note: /);
  });

  it('refuses path parameters that cannot name an entity', () => {
    expect(() =>
      parseRequest(contract.routes.create, {
        params: { ...params, name: 'a/b' },
        query: {},
        body: { count: 1 },
      }),
    ).toThrow(/path\.name: must be an entity name/);
  });
});

describe('checkAnswer', () => {
  it('lets a declared answer pass and refuses any other', () => {
    const body = { id: '1', count: 1, since: '2026-01-01T00:00:00.000Z' };
    const check = (status: number, answer: unknown) => () =>
      checkAnswer('create', contract.routes.create, { status, body: answer });
    expect(check(201, body)).not.toThrow();
    expect(check(202, body)).toThrow('undeclared 202');
    expect(check(200, { ...body, count: 'one' })).toThrow(/body\.count/);
  });
});

describe('createContractClient', () => {
  const answer = (status: number, body?: unknown) =>
    new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });

  it('writes path, query, body and headers as the contract says', async () => {
    const fetch = jest.fn(async () => answer(201, { id: '1' }));
    const client = createContractClient(contract, {
      baseUrl: 'plugin://things',
      fetch,
    });
    await client.create(
      { params: { ...params, name: 'a b' }, body: { count: 2 } },
      { token: 'secret', idempotencyKey: 'key-1' },
    );
    expect(fetch).toHaveBeenCalledWith(
      'plugin://things/entities/component/default/a%20b/things',
      expect.objectContaining({
        method: 'POST',
        body: '{"count":2}',
        headers: {
          'Content-Type': 'application/json',
          Authorization: 'Bearer secret',
          'Idempotency-Key': 'key-1',
        },
      }),
    );
  });

  it('repeats list parameters and leaves out undefined ones', async () => {
    const fetch = jest.fn(async (_url: string) => answer(200, { items: [] }));
    const client = createContractClient(contract, {
      baseUrl: async () => 'http://localhost/api/things',
      fetch,
    });
    await client.list({
      query: {
        owner: ['group:default/a', 'group:default/b'],
        cursor: undefined,
      },
    });
    await client.list();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://localhost/api/things/things?owner=group%3Adefault%2Fa&owner=group%3Adefault%2Fb',
      'http://localhost/api/things/things',
    ]);
  });

  it('rejects with the body of the error', async () => {
    const body = {
      error: { name: 'ConflictError', message: 'taken', blockers: [1] },
      response: { statusCode: 409 },
    };
    const client = createContractClient(contract, {
      baseUrl: '',
      fetch: async () => answer(409, body),
    });
    await expect(
      client.create({ params, body: { count: 1 } }),
    ).rejects.toMatchObject({ statusCode: 409, body });
  });

  it('answers nothing for 204', async () => {
    const client = createContractClient(contract, {
      baseUrl: '',
      fetch: async () => answer(204),
    });
    await expect(
      client.remove({ params: { id: '1' } }),
    ).resolves.toBeUndefined();
  });
});

describe('toOpenApi', () => {
  const document = toOpenApi(contract, 'http://localhost:7007/api/things');

  it('describes parameters, body and answers with shared components', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://localhost:7007/api/things' }],
      components: { schemas: { Thing: { type: 'object' }, Error: {} } },
      paths: {
        '/things': {
          get: {
            operationId: 'list',
            parameters: [
              { name: 'limit', in: 'query', required: false },
              { name: 'cursor', in: 'query', required: false },
              { name: 'owner', in: 'query', required: false },
            ],
          },
        },
        '/entities/{kind}/{namespace}/{name}/things': {
          post: {
            requestBody: {
              content: {
                'application/json': { schema: { required: ['count'] } },
              },
            },
            responses: {
              201: {
                content: {
                  'application/json': {
                    schema: { $ref: '#/components/schemas/Thing' },
                  },
                },
              },
              400: {},
              409: { description: 'There is one already' },
            },
          },
        },
      },
    });
  });

  it('offers an idempotency key where something is created, and only there', () => {
    const header = expect.objectContaining({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
    });
    expect(document).toMatchObject({
      paths: {
        '/entities/{kind}/{namespace}/{name}/things': {
          post: { parameters: expect.arrayContaining([header]) },
        },
        '/things': {
          get: { parameters: expect.not.arrayContaining([header]) },
        },
        '/things/{id}': {
          delete: { parameters: expect.not.arrayContaining([header]) },
        },
      },
    });
  });

  it('has no reference that leads nowhere', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('$defs');
    const schemas = Object.keys(
      (document.components as { schemas: object }).schemas,
    );
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(schemas).toContain(name);
    }
  });
});
