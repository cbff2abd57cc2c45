import { TestDatabases } from '@backstage/backend-test-utils';
import { testDatabaseIds } from '../__testUtils__/databases';
import { aFactRow, aResultRow } from './__testUtils__/pushedRows';
import { logplex, lookupWorld, path } from './__testUtils__/lookupWorld';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
describe.each(testDatabaseIds)('on %s', databaseId => {
  const world = lookupWorld(databases, databaseId);
  const ask = (who: string | undefined) => world.reads.as(who);
  const fox = () => world.reads.as('ion-fox');

  const id = '3f0c8f0e-6c1f-4f0e-9a51-8a4b5c6d7e8f';
  it.each([
    ['get', `${path}/scorecards`, 404],
    ['post', `${path}/evaluations`, 404],
    ['get', `${path}/evaluations/${id}`, 404],
    ['post', `${path}/gate`, 404, { checklist: 'production', toStage: 'x' }],
    ['get', `${path}/history`, 404],
    ['get', `${path}/facts`, 404],
    ['get', `${path}/checks/ssl`, 404],
    ['get', `${path}/badge`, 404],
    ['get', '/checklists', 403],
    ['get', '/checks', 403],
    ['post', '/scorecards/by-refs', 200, { entityRefs: [logplex] }],
    ['get', '/overview?groupBy=owner', 200],
    ['get', '/matrix', 200],
    ['get', '/results', 200],
    ['put', '/facts/ci', 403, { items: [aFactRow()] }],
    ['put', '/results/scanner', 403, { items: [aResultRow()] }],
  ] as const)(
    '%s %s gives nothing to nobody, nor to who is denied: %s',
    async (method, url, denied, sent: object | undefined = undefined) => {
      expect((await ask(undefined)(method, url, sent)).status).toBe(401);
      const { status, body } = await ask('data-hare')(method, url, sent);
      expect(status).toBe(denied);
      expect(status === 200 ? body.items ?? body.rows : []).toEqual([]);
    },
  );

  it.each([
    [
      'get',
      '/results?cursor=abc',
      'cursor: must be one that a list has answered',
    ],
    ...[`[${2 ** 53 - 1},0,"a","b"]`, '[0,0,"a\\u0000","b"]'].map(
      made =>
        [
          'get',
          `/results?cursor=${Buffer.from(made).toString('base64url')}`,
          'cursor: must be one that a list has answered',
        ] as const,
    ),
    [
      'get',
      '/results?check=fax',
      "check: 'fax' is no line of the checklist 'production'",
    ],
    [
      'get',
      '/results?checklist=other',
      "checklist: there is no checklist 'other'; there is 'production'",
    ],
    ['get', '/overview?groupBy=moon', 'groupBy'],
    ['get', `${path}/history?since=yesterday`, 'since'],
    [
      'post',
      '/scorecards/by-refs',
      'at most 1,000',
      { entityRefs: Array(1001).fill(logplex) },
    ],
    [
      'post',
      `${path}/gate`,
      "checklist: there is no checklist 'other'",
      { checklist: 'other', toStage: 'x' },
    ],
  ] as const)(
    '%s %s is refused with what is wrong: %s',
    async (method, url, message, sent: object | undefined = undefined) => {
      const { status, body } = await fox()(method, url, sent);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: expect.stringContaining(message),
      });
    },
  );
});
