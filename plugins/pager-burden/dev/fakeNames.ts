import type { GivenName } from '@operability/plugin-pager-burden-common';
import type { PagerBurdenApi } from '../src';
import { pageOf } from '../src/__testUtils__/samples';

/** What a file calls things that the catalog does not know, in memory. */
export function fakeNames(userRef: string): Partial<PagerBurdenApi> {
  let names: GivenName[] = [
    {
      source: 'old-pager',
      kind: 'entity',
      name: 'Log drains (EU)',
      pages: 12,
      version: 0,
    },
    {
      source: 'old-pager',
      kind: 'person',
      name: 'fox@example.com',
      pages: 7,
      version: 0,
    },
  ];
  const isSame = (
    one: GivenName,
    other: Omit<GivenName, 'pages' | 'version'>,
  ) =>
    one.source === other.source &&
    one.kind === other.kind &&
    one.name === other.name;
  return {
    listNames: async ({ query = {} } = {}) =>
      pageOf(
        names.filter(
          ({ target }) => (target !== undefined) === (query.state === 'given'),
        ),
      ),
    putName: async ({ body }) => {
      names = names.map(one =>
        isSame(one, body)
          ? {
              ...one,
              target: body.target,
              by: userRef,
              at: new Date().toISOString(),
              version: body.version + 1,
            }
          : one,
      );
      return names.find(one => isSame(one, body))!;
    },
    removeName: async ({ query }) => {
      names = names.map(one =>
        isSame(one, query)
          ? { ...one, target: undefined, version: one.version + 1 }
          : one,
      );
    },
  };
}
