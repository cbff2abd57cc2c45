import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { emptied } from '../__testUtils__/emptied';
import {
  aChecklist,
  aPlain,
  engineOn,
  logplex,
  psmgr,
} from '../__testUtils__/engineOn';
import { TestProvider } from '../__testUtils__/TestProvider';

jest.setTimeout(60_000);

const hour = 3_600_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('a replica on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(() => emptied(database));

  /** Two components, and a robot that answers the check `lights`. */
  function world(robot = new TestProvider('robot', ['lights'])) {
    const made = engineOn(database, {
      checks: { lights: aPlain() },
      checklists: { production: { checks: [] }, ours: aChecklist(['lights']) },
      providers: [robot],
    });
    made.catalog.set('logplex');
    made.catalog.set('psmgr');
    return { robot, ...made };
  }

  it('gives up what it claimed when it dies, and another takes it over', async () => {
    const { robot, copy, engine, work, clock, statuses } = world();
    await copy.update();
    const dead = await work.claim('robot', 10, clock.time, clock.time + 90_000);
    expect(dead?.entityRefs).toEqual([logplex, psmgr]);
    clock.time += 89_999;
    await engine.drain();
    expect(robot.batches).toEqual([]);
    clock.time += 1;
    await engine.drain();
    expect(robot.batches).toEqual([[logplex, psmgr]]);
    expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
  });

  it('takes nothing back from whoever took over from it', async () => {
    const { copy, work, clock } = world();
    await copy.update();
    const now = clock.time;
    const slow = await work.claim('robot', 10, now, now + 1000);
    const heir = await work.claim('robot', 10, now + 1000, now + 2000);
    expect(heir?.entityRefs).toEqual(slow?.entityRefs);
    if (!slow) throw new Error('Nothing was claimed');
    await work.finish(database, slow, () => now + hour);
    const rows = await database('provider_work').where({ provider: 'robot' });
    expect(rows.map(({ lease }) => lease)).toEqual([heir?.lease, heir?.lease]);
  });

  it('stops at once, and leaves what it had not got answered to others', async () => {
    const hanging = new TestProvider('robot', ['lights']);
    hanging.mood = 'hangs';
    hanging.timeLimit = 'PT3M';
    const { copy, engine, evaluator, clock, statuses, logger } = world(hanging);
    await copy.update();
    await engine.tick();
    const asked = evaluator.evaluateNow(logplex, { waitMs: 60_000 });
    while (hanging.batches.length < 2) await setImmediate();
    await Promise.all([
      engine.stop(),
      expect(asked).rejects.toThrow('Readiness stops; ask again'),
    ]);
    expect(hanging.signals.map(({ aborted }) => aborted)).toEqual([true, true]);
    await engine.tick();
    expect(hanging.batches).toHaveLength(2);
    expect(logger.error).not.toHaveBeenCalled();
    const heir = world();
    heir.clock.time = clock.time;
    await heir.engine.drain();
    expect(heir.robot.batches).toEqual([[logplex, psmgr]]);
    expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
    expect(await database('transitions')).toEqual([]);
  });

  describe('whose definitions are not those of another', () => {
    const minute = 60_000;

    /** One of the version before, and one of the version that is rolled out. */
    async function versions() {
      const older = world();
      await older.round();
      const robot = new TestProvider('robot', ['lights', 'backups']);
      const newer = engineOn(database, {
        checks: { lights: aPlain(), backups: aPlain() },
        checklists: {
          production: { checks: [] },
          ours: aChecklist(['lights', 'backups']),
        },
        providers: [robot],
        catalog: older.catalog,
        clock: older.clock,
      });
      const asked = () => older.robot.batches.length + robot.batches.length;
      return { older, newer: { ...newer, robot }, asked };
    }

    it('leaves asking to the newer, which asks once', async () => {
      const { older, newer, asked } = await versions();
      await newer.round();
      const before = asked();
      for (let rounds = 0; rounds < 5; rounds++) {
        older.clock.time += 15_000;
        await older.round();
        await newer.round();
      }
      expect(asked()).toBe(before);
      const all = { lights: 'pass', backups: 'pass' };
      expect(await newer.statuses(logplex)).toEqual(all);
      older.catalog.set('logplex', { title: 'Log delivery' });
      await older.evaluator.evaluateNow(logplex, { waitMs: minute });
      expect(await newer.statuses(logplex)).toEqual(all);
      await newer.round();
      expect(await newer.entities.get(logplex)).toMatchObject({
        title: 'Log delivery',
      });
    });

    it('goes on when the newer has given up', async () => {
      const { older, newer } = await versions();
      await newer.round();
      older.clock.time += 5 * minute - 1;
      await older.round();
      expect(await older.statuses(logplex)).toHaveProperty('backups');
      older.clock.time += 1;
      await older.round();
      expect(await older.statuses(logplex)).toEqual({ lights: 'pass' });
    });
  });

  it('shares the work with other replicas, and does none of it twice', async () => {
    const robots = [1, 2, 3].map(() => new TestProvider('robot', ['lights']));
    const replicas = robots.map(robot => world(robot));
    const [first] = replicas;
    for (let index = 0; index < 60; index++) first.catalog.set(`c${index}`);
    await first.copy.update();
    await Promise.all(replicas.map(({ engine }) => engine.drain()));
    const asked = robots.flatMap(({ batches }) => batches.flat());
    expect(asked).toHaveLength(62);
    expect(new Set(asked).size).toBe(62);
    expect(robots.every(({ batches }) => batches.length > 0)).toBe(true);
  });
});
