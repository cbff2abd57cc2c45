import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { defineContract, entityRef, route } from '@operability/contract-kit';
import express from 'express';
import request from 'supertest';
import * as z from 'zod';
import { createContractRouter } from './createContractRouter';
import {
  IdempotencyKey,
  IdempotencyRecord,
  IdempotencyStore,
} from './IdempotencyStore';

const contract = defineContract({
  id: 'things',
  title: 'Things',
  description: 'For tests',
  version: '1.0.0',
  routes: {
    get: route({
      method: 'get',
      path: '/things/:id',
      summary: 'One thing',
      params: z.object({ id: z.string().regex(/^\d+$/, 'must be a number') }),
      responses: { 200: z.object({ id: z.string(), reader: z.string() }) },
    }),
    create: route({
      method: 'post',
      path: '/things',
      summary: 'Adds one',
      body: z.object({ ownerRef: entityRef }),
      responses: { 201: z.object({ count: z.int() }) },
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

function setUp(
  options: { broken?: boolean; idempotency?: IdempotencyStore } = {},
) {
  let count = 0;
  const router = createContractRouter({
    contract,
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    discovery: mockServices.discovery(),
    idempotency: options.idempotency,
    handlers: {
      get: async ({ params, credentials }) => {
        if (params.id === '404') throw new NotFoundError('No such thing');
        const reader = options.broken
          ? (7 as unknown as string)
          : credentials.principal.type;
        return { status: 200, body: { id: params.id, reader } };
      },
      create: async () => {
        count += 1;
        return { status: 201, body: { count } };
      },
      remove: async () => ({ status: 204, body: undefined }),
    },
  });
  const app = express().use(router).use(mockErrorHandler());
  const authorization = mockCredentials.user.header();
  return {
    get: (path: string) =>
      request(app).get(path).set('Authorization', authorization),
    post: (body: string, headers = {}) =>
      request(app)
        .post('/things')
        .set({
          Authorization: authorization,
          'Content-Type': 'application/json',
          ...headers,
        })
        .send(body),
    app,
  };
}

const valid = JSON.stringify({ ownerRef: 'group:default/sre' });

describe('createContractRouter', () => {
  it('hands the parsed request and its caller to the handler', async () => {
    const answer = await setUp().get('/things/7');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ id: '7', reader: 'user' });
  });

  it('turns away who has not signed in', async () => {
    const answer = await request(setUp().app).get('/things/7');
    expect(answer.status).toBe(401);
  });

  it.each([
    [
      'a field that does not fit',
      JSON.stringify({ ownerRef: 'sre' }),
      400,
      /body\.ownerRef: must be a full entity reference/,
    ],
    ['a body that is not JSON', '{"ownerRef":', 400, /JSON/],
    ['a body of the wrong kind', '[]', 400, /body/],
    [
      'a body that is too large',
      JSON.stringify({ ownerRef: 'x'.repeat(200_000) }),
      413,
      /too large/,
    ],
  ])('refuses %s with a reason', async (_, body, status, message) => {
    const answer = await setUp().post(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  it('refuses a path parameter that does not fit', async () => {
    const answer = await setUp().get('/things/seven');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toBe('path.id: must be a number');
  });

  it('lets an error of the handler keep its status', async () => {
    expect((await setUp().get('/things/404')).status).toBe(404);
  });

  it('answers 204 without a body', async () => {
    const { app } = setUp();
    const answer = await request(app)
      .delete('/things/7')
      .set('Authorization', mockCredentials.user.header());
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
  });

  it('finds an answer that breaks the contract, under test', async () => {
    const answer = await setUp({ broken: true }).get('/things/7');
    expect(answer.status).toBe(500);
    expect(answer.body.error.message).toMatch(/Route 'get' broke its contract/);
  });

  it('serves its own description', async () => {
    const answer = await setUp().get('/openapi.json');
    expect(answer.body).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: expect.stringContaining('/api/things') }],
      paths: { '/things/{id}': { get: { operationId: 'get' } } },
    });
  });
});

describe('Idempotency-Key', () => {
  const store = () => ({
    begin: jest.fn<Promise<IdempotencyRecord>, [IdempotencyKey, string]>(
      async () => ({ state: 'new' }),
    ),
    finish: jest.fn(),
    release: jest.fn(),
  });

  it('keeps the answer of the first request for its caller and route', async () => {
    const idempotency = store();
    const answer = await setUp({ idempotency }).post(valid, {
      'Idempotency-Key': 'k1',
    });
    expect(answer.status).toBe(201);
    const key = {
      scope: 'things.create',
      principal: 'user:default/mock',
      key: 'k1',
    };
    expect(idempotency.begin).toHaveBeenCalledWith(key, expect.any(String));
    expect(idempotency.finish).toHaveBeenCalledWith(key, 201, { count: 1 });
  });

  it('gives a repetition the first answer', async () => {
    const idempotency = store();
    idempotency.begin.mockResolvedValue({
      state: 'done',
      status: 201,
      body: { count: 9 },
    });
    const answer = await setUp({ idempotency }).post(valid, {
      'Idempotency-Key': 'k1',
    });
    expect(answer.body).toEqual({ count: 9 });
    expect(idempotency.finish).not.toHaveBeenCalled();
  });

  it.each(['running', 'differs'] as const)(
    'answers 409 while the first is %s',
    async state => {
      const idempotency = store();
      idempotency.begin.mockResolvedValue({ state });
      const answer = await setUp({ idempotency }).post(valid, {
        'Idempotency-Key': 'k1',
      });
      expect(answer.status).toBe(409);
    },
  );

  it('lets a failed request be tried again', async () => {
    const idempotency = store();
    idempotency.finish.mockRejectedValue(new Error('disk full'));
    await setUp({ idempotency }).post(valid, { 'Idempotency-Key': 'k1' });
    expect(idempotency.release).toHaveBeenCalled();
  });

  it('refuses a key that cannot be one', async () => {
    const answer = await setUp({ idempotency: store() }).post(valid, {
      'Idempotency-Key': 'a b',
    });
    expect(answer.status).toBe(400);
  });
});
