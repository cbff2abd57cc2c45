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

/** Each is a fault that was found by running another plugin of this kind. */
describe.each(databases.eachSupportedId())(
  'faults of peers that cannot happen here, on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    beforeEach(() => emptied(database));

    const collected = {
      checks: {
        tested: aDeclared({ 'facts.tested': true }),
        owned: aDeclared({ 'metadata.labels.owned': { $exists: true } }),
      },
      checklists: {
        production: { checks: [] },
        ours: aChecklist(['tested', 'owned']),
      },
    };

    function world(options: TestEngine) {
      const made = engineOn(database, options);
      made.catalog.set('logplex', { labels: { owned: 'yes' } });
      made.catalog.set('psmgr');
      return made;
    }

    describe('1: a collector that throws keeps old facts for ever', () => {
      it('turns what it answered stale when its time to live is over', async () => {
        const collector = new TestProvider('collector', ['lights']);
        const { round, statuses, clock } = world({
          checks: { lights: aPlain({ timeToLive: 'P1D' }) },
          checklists: { ours: aChecklist(['lights']) },
          providers: [collector],
        });
        await round();
        collector.mood = 'throws';
        clock.time += 30 * 24 * hour;
        await round();
        expect(await statuses(logplex)).toMatchObject({ lights: 'stale' });
      });

      it('turns a fact stale that nobody tells any more, however often it is looked at', async () => {
        const { round, tell, engine, statuses, clock } = world(collected);
        await round();
        await tell(logplex, { tested: true });
        await engine.drain();
        for (let hours = 0; hours < 30; hours++) {
          clock.time += hour;
          await round();
        }
        expect(await statuses(logplex)).toMatchObject({
          tested: 'stale',
          owned: 'pass',
        });
      });
    });

    describe('2: a check that names an unknown fact fails every check of every entity', () => {
      it('is unknown alone, by the name of the fact', async () => {
        const { round, statuses, results } = world(collected);
        await round();
        expect(await statuses(logplex)).toEqual({
          tested: 'unknown',
          owned: 'pass',
        });
        const kept = (await results.machineAnswers([logplex])).get(logplex);
        expect(kept?.find(({ check }) => check === 'tested')).toMatchObject({
          machine: { message: "Nobody knows the fact 'tested' about it." },
        });
      });

      it.each([
        ['a predicate that is none', aDeclared('every Tuesday')],
        ['an operator that is unknown', aDeclared({ kind: { $like: 'C' } })],
        ['a time to live that is none', aPlain({ timeToLive: 'a week' })],
        ['a setting that is unknown', aPlain({ requird: true })],
        ['no title', { howToFix: 'Mend it.' }],
        ['nothing in it', null],
      ])('leaves all others alone when it has %s', async (_, broken) => {
        const { round, statuses, definitions } = world({
          checks: { ...collected.checks, broken },
          checklists: { ours: aChecklist(['broken', 'owned']) },
        });
        await round();
        expect(await statuses(logplex)).toMatchObject({ owned: 'pass' });
        expect(await statuses(psmgr)).toMatchObject({ owned: 'fail' });
        expect(definitions.checklists.get('ours')?.problems).not.toEqual([]);
      });

      it('says of a checklist that cannot be asked what is wrong, and asks the others', async () => {
        const { round, statuses, definitions } = world({
          checks: collected.checks,
          checklists: {
            ours: aChecklist(['owned']),
            theirs: { ...aChecklist(['tested']), appliesTo: 'everybody' },
          },
        });
        await round();
        expect(await statuses(logplex)).toEqual(
          expect.objectContaining({ owned: 'pass', tested: 'unknown' }),
        );
        expect(definitions.checklists.get('theirs')?.problems).toHaveLength(1);
        expect(definitions.checklists.get('ours')?.problems).toEqual([]);
      });
    });

    describe('3: a check whose fact was not collected is dropped, and the share goes up', () => {
      it('stays in the count as unknown', async () => {
        const { round, scores } = world(collected);
        await round();
        await scores.record();
        expect(
          await database('scores')
            .where({ checklist: 'ours' })
            .orderBy('entity_ref')
            .select('entity_ref', 'passed', 'applicable'),
        ).toEqual([
          { entity_ref: logplex, passed: 1, applicable: 2 },
          { entity_ref: psmgr, passed: 0, applicable: 2 },
        ]);
      });

      it('stays in the count when a provider leaves entities out', async () => {
        const forgetful = new TestProvider('forgetful', ['lights']);
        forgetful.evaluate = async () => [];
        const { round, statuses } = world({
          checks: { lights: aPlain() },
          checklists: { ours: aChecklist(['lights']) },
          providers: [forgetful],
        });
        await round();
        expect(await statuses(logplex)).toMatchObject({ lights: 'unknown' });
      });
    });

    describe('4: without the catalog, checks are asked of what they are not for', () => {
      it('keeps to what applied, turns nothing green and nothing blank', async () => {
        const owner = new TestProvider('owner', ['lights']);
        const { catalog, round, statuses, clock } = world({
          checks: {
            lights: aPlain({
              appliesTo: { 'metadata.labels.owned': { $exists: true } },
            }),
            owned: collected.checks.owned,
          },
          checklists: {
            production: { checks: [] },
            ours: aChecklist(['lights', 'owned']),
          },
          providers: [owner],
        });
        owner.says.set(logplex, { status: 'fail', message: 'Dark' });
        await round();
        const before = [await statuses(logplex), await statuses(psmgr)];
        expect(before).toEqual([
          { lights: 'fail', owned: 'pass' },
          { lights: 'notApplicable', owned: 'fail' },
        ]);
        catalog.isDown = true;
        clock.time += 2 * hour;
        await round();
        expect([await statuses(logplex), await statuses(psmgr)]).toEqual(
          before,
        );
        expect(owner.timesAsked(psmgr)).toBe(0);
      });

      it('answers whoever asks on demand from the last reading', async () => {
        const { catalog, round, statuses, evaluator } = world(collected);
        await round();
        catalog.isDown = true;
        await evaluator.evaluateNow(logplex, { waitMs: 5000 });
        expect(await statuses(logplex)).toMatchObject({ owned: 'pass' });
      });
    });

    describe('5: what has left the catalog is evaluated and counted for ever', () => {
      it('is in no table that is counted, whatever is told about it later', async () => {
        const { catalog, copy, engine, evaluator, round, scores, tell } =
          world(collected);
        await round();
        catalog.remove(logplex);
        await copy.update();
        await tell(logplex, { tested: true });
        await engine.drain();
        await evaluator.evaluateNow(logplex, { waitMs: 5000 });
        await scores.record();
        for (const table of ['results', 'scores', 'provider_work']) {
          const refs = await database(table).distinct('entity_ref');
          expect(refs).toEqual([{ entity_ref: psmgr }]);
        }
      });
    });

    describe('6: the first reading takes time that grows faster than what is read', () => {
      it('writes in as many statements for five hundred entities as for ten', async () => {
        const statements = async (count: number) => {
          await emptied(database);
          const { catalog, copy, engine } = engineOn(database, collected);
          for (let index = 0; index < count; index++) catalog.set(`c${index}`);
          await copy.update();
          return writesOf(database, () => engine.drain());
        };
        const few = await statements(10);
        const many = await statements(500);
        expect(many).toEqual(few);
      });

      it('writes a row for each answer once, and none again while nothing changes', async () => {
        const { round, clock } = world(collected);
        await round();
        const before = await database('results').orderBy([
          'entity_ref',
          'check_id',
        ]);
        expect(before).toHaveLength(4);
        for (let hours = 0; hours < 6; hours++) {
          clock.time += hour;
          await round();
        }
        const after = await database('results').orderBy([
          'entity_ref',
          'check_id',
        ]);
        expect(after).toEqual(before);
        expect(await database('transitions')).toEqual([]);
      });
    });

    describe('7: of two in one second both are the latest', () => {
      it('tells them apart by the millisecond, in whatever order they come', async () => {
        const { round, tell, engine, statuses, clock } = world(collected);
        await round();
        clock.time += 7;
        await tell(logplex, { tested: true });
        clock.time -= 2;
        await tell(logplex, { tested: false });
        clock.time += 2;
        await engine.drain();
        expect(await statuses(logplex)).toMatchObject({ tested: 'pass' });
      });

      it('keeps one row of two that were observed at one instant', async () => {
        const { round, tell, engine, statuses } = world(collected);
        await round();
        await tell(logplex, { tested: true });
        await tell(logplex, { tested: false });
        await engine.drain();
        expect(await database('facts').where({ name: 'tested' })).toHaveLength(
          1,
        );
        expect(await statuses(logplex)).toMatchObject({ tested: 'fail' });
      });
    });
  },
);
