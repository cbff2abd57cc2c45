import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { emptied } from '../__testUtils__/emptied';
import {
  aChecklist,
  aDeclared,
  aPlain,
  engineOn,
  logplex,
  psmgr,
  TestEngine,
} from '../__testUtils__/engineOn';
import { TestProvider } from '../__testUtils__/TestProvider';
import { writesOf } from '../__testUtils__/writesOf';

jest.setTimeout(60_000);

const hour = 3_600_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('the engine on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(() => emptied(database));

  /** Two components, and a robot that answers the check `lights`. */
  function world(change: TestEngine = {}) {
    const robot = new TestProvider('robot', ['lights']);
    const made = engineOn(database, {
      checks: { lights: aPlain() },
      checklists: { production: { checks: [] }, ours: aChecklist(['lights']) },
      providers: [robot],
      ...change,
    });
    made.catalog.set('logplex');
    made.catalog.set('psmgr');
    return { robot, ...made };
  }

  describe('asks', () => {
    it('about everything once, and again when its time has come', async () => {
      const { robot, round, clock } = world();
      await round();
      await round();
      expect(robot.timesAsked(logplex)).toBe(1);
      clock.time += hour - 1;
      await round();
      expect(robot.timesAsked(logplex)).toBe(1);
      clock.time += 1;
      await round();
      expect(robot.timesAsked(logplex)).toBe(2);
      expect(robot.timesAsked(psmgr)).toBe(2);
    });

    it('again about what changed in the catalog, and about nothing else', async () => {
      const { robot, round, catalog } = world();
      await round();
      catalog.set('logplex', { title: 'Log delivery' });
      await round();
      expect(robot.timesAsked(logplex)).toBe(2);
      expect(robot.timesAsked(psmgr)).toBe(1);
    });

    it('on demand, without waiting for its turn', async () => {
      const { robot, round, evaluator, statuses } = world();
      await round();
      robot.says.set(logplex, { status: 'fail', message: 'Dark' });
      const { waitingFor } = await evaluator.evaluateNow(logplex, {
        waitMs: 5000,
      });
      expect(waitingFor).toEqual([]);
      expect(await statuses(logplex)).toMatchObject({ lights: 'fail' });
      expect(robot.timesAsked(psmgr)).toBe(1);
    });

    it('on demand about an entity as the catalog has it now', async () => {
      const { catalog, entities, round, evaluator } = world();
      await round();
      catalog.set('logplex', { title: 'Log delivery' });
      await evaluator.evaluateNow(logplex, { waitMs: 5000 });
      expect(await entities.get(logplex)).toMatchObject({
        title: 'Log delivery',
      });
    });

    it('again when a fact is pushed', async () => {
      const { round, engine, tell, statuses } = world({
        checks: { tested: aDeclared({ 'facts.tested': true }) },
        checklists: { ours: aChecklist(['tested']) },
      });
      await round();
      expect(await statuses(logplex)).toMatchObject({ tested: 'unknown' });
      await tell(logplex, { tested: true });
      await engine.drain();
      expect(await statuses(logplex)).toMatchObject({ tested: 'pass' });
      await tell(logplex, { tested: false });
      await engine.drain();
      expect(await statuses(logplex)).toMatchObject({ tested: 'fail' });
      expect(await statuses(psmgr)).toMatchObject({ tested: 'unknown' });
    });

    it('again about what became due while it was being asked', async () => {
      const { robot, round, catalog, copy, clock } = world();
      let times = 0;
      robot.during = async () => {
        times += 1;
        if (times > 1) return;
        catalog.set('logplex', { title: 'Log delivery' });
        // Another replica reads the catalog, by a clock that is a bit behind.
        clock.time -= 5;
        await copy.update();
        clock.time += 5;
      };
      await round();
      expect(robot.timesAsked(logplex)).toBe(2);
      expect(robot.timesAsked(psmgr)).toBe(1);
    });

    it('everything again when what is asked has changed', async () => {
      const first = world();
      await first.round();
      const second = engineOn(database, {
        clock: first.clock,
        catalog: first.catalog,
        providers: [first.robot],
        checks: { lights: aPlain({ timeToLive: 'PT2H' }) },
        checklists: { ours: aChecklist(['lights']) },
      });
      await second.round();
      expect(first.robot.timesAsked(logplex)).toBe(2);
      expect(first.robot.timesAsked(psmgr)).toBe(2);
    });

    it('nobody about a check that has been taken off', async () => {
      const first = world();
      await first.round();
      const second = engineOn(database, {
        clock: first.clock,
        catalog: first.catalog,
        providers: [first.robot],
        checklists: { production: { checks: [] } },
      });
      await second.round();
      expect(await second.statuses(logplex)).not.toHaveProperty('lights');
      expect(await database('provider_work')).toEqual([]);
    });
  });

  describe('writes', () => {
    const ofAnswers = (tables: string[]) =>
      tables.filter(table => table === 'results' || table === 'transitions');

    it('nothing while every answer stays the same', async () => {
      const { round, clock, onChange } = world();
      await round();
      onChange.mockClear();
      clock.time += hour;
      const written = await writesOf(database, round);
      expect(ofAnswers(written)).toEqual([]);
      expect(onChange).not.toHaveBeenCalled();
    });

    it('one transition for what changed; a first answer is none', async () => {
      const { robot, round, clock } = world();
      await round();
      expect(await database('transitions')).toEqual([]);
      robot.says.set(logplex, { status: 'fail', message: 'Dark' });
      clock.time += hour;
      await round();
      expect(await database('transitions')).toMatchObject([
        {
          entity_ref: logplex,
          check_id: 'lights',
          from_status: 'pass',
          to_status: 'fail',
        },
      ]);
    });

    it('no answer about what has left the catalog meanwhile', async () => {
      const { robot, round, catalog, copy } = world();
      robot.during = async () => {
        catalog.remove(logplex);
        await copy.update();
      };
      await round();
      const refs = await database('results').distinct('entity_ref');
      expect(refs).toEqual([{ entity_ref: psmgr }]);
    });

    it('a score only on the day on which it changed', async () => {
      const { robot, round, scores, clock } = world();
      const days = async () =>
        database('scores')
          .where({ checklist: 'ours', entity_ref: logplex })
          .orderBy('day')
          .select('day', 'passed', 'applicable');
      await round();
      await scores.record();
      const written = await writesOf(database, () => scores.record());
      expect(written).toEqual([]);
      clock.time += 23 * hour;
      robot.says.set(logplex, { status: 'fail', message: 'Dark' });
      await round();
      await scores.record();
      expect(await days()).toEqual([
        { day: '2026-11-22', passed: 1, applicable: 1 },
        { day: '2026-11-23', passed: 0, applicable: 1 },
      ]);
    });
  });

  describe('a provider that fails', () => {
    const both = (broken: TestProvider) => ({
      providers: [broken, new TestProvider('sound', ['sound'])],
      checks: { lights: aPlain(), sound: aPlain() },
      checklists: { ours: aChecklist(['lights', 'sound']) },
    });

    it.each(['throws', 'hangs'] as const)(
      'touches only its own results when it %s',
      async mood => {
        const broken = new TestProvider('broken', ['lights']);
        broken.mood = mood;
        const { round, statuses, logger } = world(both(broken));
        await round();
        expect(await statuses(logplex)).toMatchObject({
          lights: 'unknown',
          sound: 'pass',
        });
        expect(logger.warn).toHaveBeenCalledTimes(1);
      },
    );

    it('leaves what it answered before to grow stale, and recovers soon', async () => {
      const broken = new TestProvider('broken', ['lights']);
      const { round, statuses, clock } = world(both(broken));
      await round();
      broken.mood = 'throws';
      clock.time += 23 * hour;
      await round();
      expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
      clock.time += hour;
      await round();
      expect(await statuses(logplex)).toMatchObject({
        lights: 'stale',
        sound: 'pass',
      });
      broken.mood = 'answers';
      clock.time += hour / 12;
      await round();
      expect(await statuses(logplex)).toMatchObject({ lights: 'pass' });
    });

    it('makes whoever asks on demand wait no longer than they said', async () => {
      const slow = new TestProvider('slow', ['lights']);
      slow.timeLimit = 'PT5S';
      const { copy, evaluator } = world(both(slow));
      await copy.update();
      let answer = () => {};
      slow.during = () =>
        new Promise(resolve => {
          answer = resolve;
        });
      const { waitingFor, finished } = await evaluator.evaluateNow(logplex, {
        waitMs: 20,
      });
      expect(waitingFor).toContain('slow');
      answer();
      await finished;
    });
  });
});
