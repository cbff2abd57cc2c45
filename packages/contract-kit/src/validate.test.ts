import { contract, params } from './__testUtils__/things';
import { checkAnswer, parseRequest } from './validate';

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
