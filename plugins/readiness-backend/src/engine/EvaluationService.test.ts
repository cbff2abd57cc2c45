import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
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

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'an evaluation on demand on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    beforeEach(() => emptied(database));

    /** Two components, and a robot that answers when it is let. */
    async function world() {
      const robot = new TestProvider('robot', ['lights']);
      robot.timeLimit = 'PT1M';
      const made = engineOn(database, {
        checks: { lights: aPlain() },
        checklists: {
          production: { checks: [] },
          ours: aChecklist(['lights']),
        },
        providers: [robot],
      });
      made.catalog.set('logplex');
      made.catalog.set('psmgr');
      await made.copy.update();
      let answer = () => {};
      const answered = new Promise<void>(resolve => {
        answer = resolve;
      });
      robot.during = () => answered;
      return { robot, answer, ...made };
    }

    it('asks once for all who want the same, each with a patience of their own', async () => {
      const { robot, answer, evaluator } = await world();
      const patient = Promise.all(
        Array.from({ length: 9 }, () =>
          evaluator.evaluateNow(logplex, { waitMs: 60_000 }),
        ),
      );
      const hasty = await evaluator.evaluateNow(logplex, { waitMs: 1 });
      expect(hasty.waitingFor).toContain('robot');
      answer();
      for (const { waitingFor } of await patient) {
        expect(waitingFor).toEqual([]);
      }
      await hasty.finished;
      expect(robot.timesAsked(logplex)).toBe(1);
      await evaluator.evaluateNow(logplex, { waitMs: 60_000 });
      expect(robot.timesAsked(logplex)).toBe(2);
    });

    it('keeps apart what is not the same question', async () => {
      const { robot, answer, evaluator } = await world();
      const waitMs = 60_000;
      const checks = ['lights'];
      const asked = [
        evaluator.evaluateNow(logplex, { waitMs }),
        evaluator.evaluateNow(psmgr, { waitMs }),
        evaluator.evaluateNow(logplex, { waitMs, checks, asIfStage: 'a' }),
        evaluator.evaluateNow(logplex, { waitMs, checks, asIfStage: 'b' }),
        evaluator.evaluateNow(logplex, { waitMs, checks: [], asIfStage: 'a' }),
      ];
      answer();
      await Promise.all(asked);
      expect(robot.timesAsked(logplex)).toBe(3);
      expect(robot.timesAsked(psmgr)).toBe(1);
    });
  },
);
