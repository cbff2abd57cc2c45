import { TestDatabases } from '@backstage/backend-test-utils';
import { resultStatus } from '@operability/plugin-readiness-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { ReadScope } from '../access/ReadinessReader';
import { worstFirst } from '../domain/result/worstFirst';
import { anEntity, keepEntities, keepResults, now } from './__testUtils__/rows';
import {
  DatabaseResultList,
  ResultFilter,
  ResultPlace,
} from './DatabaseResultList';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const everything: ReadScope = { isDenied: false, visibility: { all: true } };
const all: ResultFilter = {
  checklist: 'production',
  checks: ['staging', 'ssl', 'chaos'],
  required: ['staging', 'ssl'],
};

describe.each(testDatabaseIds)('on %s', databaseId => {
  let database: Knex;
  let list: DatabaseResultList;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    list = DatabaseResultList.create({ database });
  });
  const empty = async () => {
    for (const table of ['entities', 'attestations', 'waivers']) {
      await database(table).delete();
    }
  };
  beforeEach(empty);

  /** All pages, one after the other. */
  const readAll = async (filter: ResultFilter, limit: number) => {
    const places: ResultPlace[] = [];
    for (;;) {
      const page = await list.places(filter, everything, {
        now,
        limit,
        after: places.at(-1),
      });
      places.push(...page);
      if (page.length < limit) return places;
    }
  };

  it('shows each result once, the worst first, whatever the size of a page', async () => {
    const arbitraryStatuses = fc.array(
      fc.tuple(
        ...all.checks.map(() => fc.constantFrom(...resultStatus.options)),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        arbitraryStatuses,
        fc.integer({ min: 1, max: 30 }),
        async (statuses, limit) => {
          await empty();
          const entities = statuses.map((_, index) => anEntity(`c${index}`));
          await keepEntities(database, entities);
          const wanted = statuses.flatMap((own, index) =>
            own.map((status, check) => ({
              entityRef: entities[index].entityRef,
              check: all.checks[check],
              status,
            })),
          );
          await keepResults(database, wanted);
          const keyOf = (rank: number, advice: number, rest: string) =>
            `${rank} ${advice} ${rest}`;
          const expected = wanted
            .map(({ entityRef, check, status }) =>
              keyOf(
                worstFirst.indexOf(status),
                check === 'chaos' ? 1 : 0,
                `${entityRef} ${check}`,
              ),
            )
            .sort();
          const places = await readAll(all, limit);
          expect(
            places.map(({ rank, advice, entityRef, check }) =>
              keyOf(rank, advice, `${entityRef} ${check}`),
            ),
          ).toEqual(expected);
          expect(await list.count(all, everything, now)).toBe(wanted.length);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each([
    [{ statuses: ['fail'] }, ['a ssl']],
    [{ statuses: ['stale', 'waived'] }, ['b ssl', 'c ssl']],
    [{ checks: ['staging'] }, ['a staging']],
    [{ owners: ['group:default/data'] }, ['b ssl']],
    [{ systems: ['system:default/kernel'] }, ['c ssl']],
    [{ stages: ['production'] }, ['c ssl']],
    [{ without: ['system'] }, ['a ssl', 'b ssl', 'a staging']],
    [{ without: ['system', 'stage'], checks: ['staging'] }, ['a staging']],
    [{ entityRefs: ['component:default/a'] }, ['a ssl', 'a staging']],
    [{ text: 'B' }, ['b ssl']],
    [{ text: '%' }, []],
    [{ text: '_' }, []],
    [{ checks: [] }, []],
  ] as const)('narrowed to %j', async (narrowed, expected) => {
    const refOf = (name: string) => `component:default/${name}`;
    await keepEntities(database, [
      anEntity('a'),
      anEntity('b', { ownerRef: 'group:default/data' }),
      anEntity('c', {
        systemRef: 'system:default/kernel',
        stage: 'production',
      }),
    ]);
    await keepResults(database, [
      { entityRef: refOf('a'), check: 'ssl', status: 'fail' },
      { entityRef: refOf('a'), check: 'staging', status: 'pass' },
      { entityRef: refOf('a'), check: 'fax', status: 'fail' },
      { entityRef: refOf('b'), check: 'ssl', status: 'stale' },
      { entityRef: refOf('c'), check: 'ssl', status: 'waived' },
    ]);
    const filter = { ...all, ...narrowed };
    const page = await list.places(filter, everything, { now, limit: 10 });
    expect(
      page.map(({ entityRef, check }) => `${entityRef.slice(-1)} ${check}`),
    ).toEqual(expected);
    expect(await list.count(filter, everything, now)).toBe(expected.length);
  });

  it('leaves out what the reader may not see', async () => {
    await keepEntities(database, [anEntity('a'), anEntity('b')]);
    await keepResults(database, [
      { entityRef: 'component:default/a', check: 'ssl', status: 'fail' },
      { entityRef: 'component:default/b', check: 'ssl', status: 'fail' },
    ]);
    const count = (scope: ReadScope) => list.count(all, scope, now);
    expect(await count(everything)).toBe(2);
    expect(await count({ ...everything, isDenied: true })).toBe(0);
    const refs = new Set(['component:default/b']);
    const some: ReadScope = {
      isDenied: false,
      visibility: { all: false, refs },
    };
    expect(await count(some)).toBe(1);
    const [only] = await list.places(all, some, { now, limit: 10 });
    expect(only.entityRef).toBe('component:default/b');
  });
});
