import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { emptied } from '../__testUtils__/emptied';
import { engineOn, logplex, psmgr } from '../__testUtils__/engineOn';
import { day } from '../domain/day';
import { Retention } from './Retention';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const tables = ['facts', 'transitions', 'scores', 'departures'];

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(() => emptied(database));

  /** Two components of which something is known, and one of them has left. */
  async function world() {
    const made = engineOn(database);
    const { catalog, clock, copy } = made;
    catalog.set('logplex');
    catalog.set('psmgr');
    await copy.update();
    await database('transitions').insert(
      [logplex, psmgr].map(ref => ({
        entity_ref: ref,
        check_id: 'lights',
        from_status: 'pass',
        to_status: 'fail',
        at: clock.time,
      })),
    );
    await database('scores').insert(
      [logplex, psmgr].map(ref => ({
        checklist: 'ours',
        entity_ref: ref,
        day: '2026-11-22',
        passed: 1,
        applicable: 1,
      })),
    );
    await made.tell(logplex, { tested: true });
    await made.tell(psmgr, { tested: true });
    catalog.remove(logplex);
    await copy.update();
    const config = { evaluations: 7 * day, departed: 90 * day };
    const refsIn = async (table: string) =>
      database(table).orderBy('entity_ref').pluck('entity_ref');
    return {
      ...made,
      refsIn,
      retention: Retention.create({ database, clock, config }),
    };
  }

  it('forgets what machines said about an entity that has been gone for so long', async () => {
    const { clock, retention, refsIn } = await world();
    clock.time += 90 * day - 1;
    expect(await retention.forget()).toBe(0);
    clock.time += 1;
    expect(await retention.forget()).toBe(tables.length);
    expect(await refsIn('departures')).toEqual([]);
    for (const table of ['facts', 'transitions', 'scores']) {
      expect(await refsIn(table)).toEqual([psmgr]);
    }
  });

  it('forgets nothing about one that has come back', async () => {
    const { catalog, clock, copy, retention, refsIn } = await world();
    clock.time += 80 * day;
    catalog.set('logplex');
    await copy.update();
    clock.time += 80 * day;
    expect(await retention.forget()).toBe(0);
    expect(await refsIn('transitions')).toEqual([logplex, psmgr]);
  });

  it('forgets evaluations that nobody follows any more', async () => {
    const { clock, retention } = await world();
    const evaluation = (ago: number) => ({
      id: randomUUID(),
      entity_ref: psmgr,
      started_at: clock.time - ago,
      waiting_for: '[]',
    });
    await database('evaluations').insert([
      evaluation(7 * day),
      evaluation(7 * day - 1),
    ]);
    expect(await retention.forget()).toBe(1);
    const left = await database('evaluations').pluck('started_at');
    expect(left.map(Number)).toEqual([clock.time - 7 * day + 1]);
  });

  it('goes on until all is forgotten, however much that is', async () => {
    const { retention } = await world();
    await database.raw(
      `insert into departures (entity_ref, departed_at)
       with recursive numbers (number) as
         (select 1 union all select number + 1 from numbers where number < 250)
       select 'component:default/c' || number, 0 from numbers`,
    );
    expect(await retention.forget()).toBe(250);
    await expect(retention.forget(AbortSignal.abort())).rejects.toThrow();
  });
});
