import { mockServices } from '@backstage/backend-test-utils';
import { RepositoryHosts } from './RepositoryHosts';

const { signal } = new AbortController();

function hostsOf(answer: unknown, status = 200) {
  const asked: { url: string; token: unknown }[] = [];
  const config = mockServices.rootConfig({
    data: {
      integrations: {
        github: [
          { host: 'github.com', token: 'a' },
          { host: 'git.corp.example', token: 'b' },
          {
            host: 'anonymous.example',
            apiBaseUrl: 'https://anonymous.example',
          },
        ],
        gitlab: [{ host: 'gitlab.com', token: 'c' }],
      },
    },
  });
  const hosts = RepositoryHosts.fromConfig(config, async (url, init) => {
    const { Authorization: token } = init.headers as Record<string, string>;
    asked.push({ url, token });
    if (answer instanceof Error) throw answer;
    return new Response(JSON.stringify(answer), { status });
  });
  return { hosts, asked };
}

it.each([
  [
    'https://github.com/a/b/tree/main/x/',
    'https://api.github.com/repos/a/b',
    'a',
  ],
  ['https://github.com/a/b.git', 'https://api.github.com/repos/a/b', 'a'],
  [
    'https://git.corp.example/a/b',
    'https://git.corp.example/api/v3/repos/a/b',
    'b',
  ],
  [
    'https://gitlab.com/a/b/c/-/tree/main/',
    'https://gitlab.com/api/v4/projects/a%2Fb%2Fc',
    'c',
  ],
])('asks about %s at %s', async (address, url, token) => {
  const { hosts, asked } = hostsOf({ visibility: 'internal', archived: false });
  expect(await hosts.describe(address, signal)).toEqual({
    visibility: 'internal',
    isArchived: false,
  });
  expect(asked).toEqual([{ url, token: `Bearer ${token}` }]);
});

it.each([
  [{ visibility: 'private', archived: true }, 'private', true],
  [{ private: true }, 'private', undefined],
  // Not private may be public, or seen within the company.
  [{ private: false, archived: false }, undefined, false],
  [{ visibility: 'secret', archived: 'no' }, undefined, undefined],
  [null, undefined, undefined],
  [[], undefined, undefined],
])('reads %j', async (answer, visibility, isArchived) => {
  const { hosts } = hostsOf(answer);
  const found = await hosts.describe('https://github.com/a/b', signal);
  expect(found).toEqual({ visibility, isArchived });
});

it.each([
  'https://example.com/a/b',
  'https://anonymous.example/a/b',
  'https://github.com/',
  'https://gitlab.com/only',
])('asks nobody about %s', async address => {
  const { hosts, asked } = hostsOf({});
  expect(await hosts.describe(address, signal)).toBeUndefined();
  expect(asked).toEqual([]);
});

it('leaves open what its host does not answer', async () => {
  for (const [answer, status] of [
    [{}, 404],
    [{}, 500],
    [new Error('down'), 0],
  ] as const) {
    const { hosts } = hostsOf(answer, status);
    const found = await hosts.describe('https://github.com/a/b', signal);
    expect(found).toBeUndefined();
  }
});
