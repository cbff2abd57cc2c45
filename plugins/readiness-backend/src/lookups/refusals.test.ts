import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aCheck } from './__testUtils__/definitions';
import { readsOn } from './__testUtils__/readsOn';
import { aFactRow, aResultRow } from './__testUtils__/pushedRows';
import { anEntity, keepEntities, keepResults } from './__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const checks = [
  aCheck('staging'),
  aCheck('ssl'),
  aCheck('chaos', { required: false }),
  aCheck('soon', { enforcedFrom: '2027-01-01' }),
  aCheck('scan', { answeredBy: 'external', provider: 'scanner' }),
];
const logplex = 'component:default/logplex';
const path = '/entities/component/default/logplex';
const entities = [
  anEntity('logplex', {
    systemRef: 'system:default/kernel',
    stage: 'production',
  }),
  anEntity('vault', { ownerRef: 'group:default/data' }),
];

describe.each(testDatabaseIds)('on %s', databaseId => {
  let database: Knex;
  let reads: ReturnType<typeof readsOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    await keepEntities(database, entities);
    const line = (
      check: string,
      status: 'pass' | 'fail' | 'stale' | 'unknown',
    ) => ({
      entityRef: logplex,
      check,
      status,
    });
    await keepResults(database, [
      line('staging', 'fail'),
      line('ssl', 'pass'),
      line('chaos', 'unknown'),
      line('soon', 'fail'),
      line('scan', 'stale'),
      { entityRef: entities[1].entityRef, check: 'ssl', status: 'pass' },
    ]);
  });
  beforeEach(() => {
    reads = readsOn(database, { checks, entities });
  });
  const ask = (who: string | undefined) => reads.as(who);
  const fox = () => reads.as('ion-fox');

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
