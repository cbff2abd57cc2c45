import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase } from '../__testUtils__/databases';
import { day } from '../domain/day';
import { aCheck } from '../lookups/__testUtils__/definitions';
import { readsOn } from '../lookups/__testUtils__/readsOn';
import { aFactRow, aResultRow } from '../lookups/__testUtils__/pushedRows';
import {
  anEntity,
  keepEntities,
  keepResults,
  now,
} from '../lookups/__testUtils__/rows';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const checks = [
  aCheck('staging'),
  aCheck('ssl'),
  aCheck('chaos', { required: false }),
  aCheck('soon', { enforcedFrom: '2027-01-01' }),
  aCheck('scan', { answeredBy: 'external', provider: 'scanner' }),
];
const logplex = 'component:default/logplex';
const entities = [
  anEntity('logplex', {
    systemRef: 'system:default/kernel',
    stage: 'production',
  }),
  anEntity('vault', { ownerRef: 'group:default/data' }),
];

describe('what is pushed', () => {
  let database: Knex;
  let reads: ReturnType<typeof readsOn>;
  beforeAll(async () => {
    database = await aDatabase(databases, 'SQLITE_3');
    await keepEntities(database, entities);
    await keepResults(database, [
      { entityRef: logplex, check: 'scan', status: 'pass' },
    ]);
  });
  beforeEach(() => {
    reads = readsOn(database, { checks, entities });
  });
  const push = (
    url: string,
    items: readonly object[],
    who: string | { service: string } = { service: 'external:ci' },
  ) => reads.as(who)('put', url, { items });

  it('reads no entity as a whole only to know that it is there', async () => {
    await push('/facts/ci', [aFactRow()]);
    await push('/results/scanner', [aResultRow()]);
    expect(reads.written.facts).toHaveBeenCalled();
    expect(reads.written.answers).toHaveBeenCalled();
    expect(reads.wholeEntities).toEqual([]);
  });

  it('is taken row by row, each ignored one with a reason', async () => {
    const tomorrow = new Date(now + day).toISOString();
    const { body } = await push('/facts/ci', [
      aFactRow(),
      aFactRow({ entityRef: 'component:default/gone' }),
      aFactRow({ entityRef: entities[1].entityRef, observedAt: tomorrow }),
    ]);
    expect(body).toEqual({
      changed: 1,
      unchanged: 0,
      ignored: [
        { index: 1, reason: expect.stringContaining('no such entity') },
        { index: 2, reason: expect.stringContaining('in the future') },
      ],
    });
    expect(reads.written.facts).toHaveBeenCalledWith([
      {
        provider: 'ci',
        entityRef: logplex,
        name: 'coverage',
        value: 80,
        observedAt: now,
        evidence: [],
      },
    ]);
    expect(reads.audited).toHaveBeenCalledWith({
      eventId: 'facts-push',
      provider: 'ci',
      changed: 1,
      unchanged: 0,
      ignored: 2,
    });
  });

  it('answers checks that are declared external, and no others', async () => {
    const old = new Date(now - day).toISOString();
    const { body } = await push('/results/scanner', [
      aResultRow(),
      aResultRow({ entityRef: entities[1].entityRef }),
      aResultRow({ check: 'fax' }),
    ]);
    expect(body).toMatchObject({
      changed: 1,
      ignored: [
        { index: 1, reason: expect.stringContaining('No checklist asks') },
        { index: 2, reason: "There is no check 'fax'." },
      ],
    });
    expect(reads.written.answers).toHaveBeenCalledWith([
      expect.objectContaining({
        check: 'scan',
        timeToLive: day,
        observedAt: now,
      }),
    ]);
    const late = await push('/results/scanner', [
      aResultRow({ observedAt: old }),
    ]);
    expect(late.body.ignored).toEqual([
      { index: 0, reason: 'What is kept was observed later.' },
    ]);
  });

  it.each([
    ['/facts/robot', [aFactRow()], 409, 'answers by itself'],
    ['/results/ci', [aResultRow()], 409, "external with the provider 'ci'"],
    [
      '/results/scanner',
      [aResultRow({ check: 'ssl' })],
      409,
      "takes no results from 'scanner'",
    ],
    ['/facts/Not a name', [aFactRow()], 400, 'provider'],
    ['/facts/ci', [], 400, 'at least one row'],
    ['/facts/ci', [aFactRow(), aFactRow()], 400, 'a second time'],
    ['/results/scanner', [aResultRow({ message: '' })], 400, 'must say why'],
  ] as const)(
    'to %s can be refused: %j',
    async (url, items, status, message) => {
      const answer = await push(encodeURI(url), items);
      expect({
        status: answer.status,
        message: answer.body.error.message,
      }).toEqual({
        status,
        message: expect.stringContaining(message),
      });
    },
  );

  it.each(['/facts/ci', '/results/scanner'])(
    'to %s is at most 5,000 rows',
    async url => {
      const row = url.startsWith('/facts') ? aFactRow : aResultRow;
      const items = Array.from({ length: 5001 }, (_, index) =>
        row({ entityRef: `component:default/c${index}` }),
      );
      const { status, body } = await push(url, items);
      expect({ status, message: body.error.message }).toEqual({
        status: 400,
        message: expect.stringContaining('at most 5,000 rows'),
      });
      expect((await push(url, items.slice(1))).body.ignored).toHaveLength(5000);
    },
  );

  it('is taken from no person, and from no token that is held to other things', async () => {
    for (const who of ['ion-fox', { service: 'external:held' }]) {
      expect((await push('/facts/ci', [aFactRow()], who)).status).toBe(403);
      expect((await push('/results/scanner', [aResultRow()], who)).status).toBe(
        403,
      );
    }
    expect(reads.written.facts).not.toHaveBeenCalled();
  });
});
