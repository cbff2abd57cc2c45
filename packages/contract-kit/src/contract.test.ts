import { contract } from './__testUtils__/things';
import { defineContract } from './contract';

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
