import { TestDatabases } from '@backstage/backend-test-utils';
import { resultStatus } from '@operability/plugin-readiness-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { ReadScope } from '../access/ReadinessReader';
import { anEntity, keepEntities, keepResults, now } from './__testUtils__/rows';
import { DatabaseOverviewStore, EntityGroup } from './DatabaseOverviewStore';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const everything: ReadScope = { isDenied: false, visibility: { all: true } };
const checks = ['staging', 'ssl', 'fax'];
const owners = ['group:default/runtime', 'group:default/data', undefined];

describe.each(testDatabaseIds)('on %s', databaseId => {
  let database: Knex;
  let store: DatabaseOverviewStore;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    store = DatabaseOverviewStore.create({ database });
  });
  beforeEach(async () => {
    for (const table of ['entities', 'attestations', 'waivers', 'scores']) {
      await database(table).delete();
    }
  });

  const counted = (groupBy?: EntityGroup, scope = everything) => ({
    checklist: 'production',
    checks: ['staging', 'ssl'],
    groupBy,
    scope,
  });

  it('counts what counting one by one comes to', async () => {
    const arbitraryRows = fc.array(
      fc.record({
        owner: fc.constantFrom(...owners),
        check: fc.constantFrom(...checks),
        status: fc.constantFrom(...resultStatus.options),
      }),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryRows, async rows => {
        for (const table of ['entities', 'attestations', 'waivers']) {
          await database(table).delete();
        }
        const entities = rows.map(({ owner }, index) =>
          anEntity(`c${index}`, { ownerRef: owner }),
        );
        await keepEntities(database, entities);
        await keepResults(
          database,
          rows.map((row, index) => ({ ...row, ...entities[index] })),
        );
        const expected = new Map<string, number>();
        for (const { owner, check, status } of rows) {
          if (check === 'fax') continue;
          const key = `${owner ?? ''} ${check} ${status}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const cells = await store.countResults(counted('owner'), now);
        expect(
          new Map(
            cells.map(({ group, check, status, results }) => [
              `${group} ${check} ${status}`,
              results,
            ]),
          ),
        ).toEqual(expected);
        const sizes = await store.countEntities(counted('owner'));
        expect([...sizes.values()].reduce((a, b) => a + b, 0)).toBe(
          rows.length,
        );
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['owner', 'group:default/data'],
    ['system', 'system:default/kernel'],
    ['stage', 'production'],
    [undefined, ''],
  ] as const)('groups by %s', async (groupBy, group) => {
    await keepEntities(database, [
      anEntity('a', {
        ownerRef: 'group:default/data',
        systemRef: 'system:default/kernel',
        stage: 'production',
      }),
    ]);
    const ref = 'component:default/a';
    await keepResults(database, [
      { entityRef: ref, check: 'ssl', status: 'stale' },
    ]);
    expect(await store.countResults(counted(groupBy), now)).toEqual([
      { group, check: 'ssl', status: 'stale', results: 1 },
    ]);
    expect([...(await store.countEntities(counted(groupBy)))]).toEqual([
      [group, 1],
    ]);
  });

  it('leaves out what the reader may not see', async () => {
    await keepEntities(database, [
      anEntity('a'),
      anEntity('b', { ownerRef: 'group:default/data' }),
      anEntity('c', { ownerRef: undefined }),
    ]);
    const groups = async (scope: ReadScope) =>
      [...(await store.countEntities(counted('owner', scope))).keys()].sort();
    const [runtime, data] = ['group:default/runtime', 'group:default/data'];
    expect(await groups(everything)).toEqual(['', data, runtime]);
    expect(await groups({ ...everything, isDenied: true })).toEqual([]);
    const onlyA = new Set(['component:default/a']);
    expect(
      await groups({
        isDenied: false,
        visibility: { all: false, refs: onlyA },
      }),
    ).toEqual([runtime]);
    const condition = { key: 'ownerRef' as const, values: [data] };
    expect(await groups({ ...everything, condition })).toEqual([data]);
    expect(
      await groups({ ...everything, condition: { not: condition } }),
    ).toEqual(['', runtime]);
  });

  it('adds up the scores as they were at the end of a day', async () => {
    await keepEntities(database, [anEntity('a'), anEntity('b'), anEntity('c')]);
    const score = (name: string, on: string, passed: number) => ({
      checklist: 'production',
      entity_ref: `component:default/${name}`,
      day: on,
      passed,
      applicable: 10,
    });
    await database('scores').insert([
      score('a', '2026-10-01', 1),
      score('a', '2026-10-20', 2),
      score('a', '2026-10-24', 9),
      score('b', '2026-10-23', 3),
      score('c', '2026-10-25', 9),
      score('gone', '2026-10-01', 9),
    ]);
    expect([...(await store.scoresOn(counted('owner'), '2026-10-23'))]).toEqual(
      [['group:default/runtime', { passed: 5, applicable: 20 }]],
    );
  });
});
