import { contract, params } from './__testUtils__/things';
import { createContractClient } from './client';

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
