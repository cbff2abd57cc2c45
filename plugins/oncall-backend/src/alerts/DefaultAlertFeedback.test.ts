import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, logplex } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'alerts in maintenance on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });
    const setUp = async () => {
      const engine = await engineOn(database);
      const { oncall, clock } = engine;
      const { maintenance } = oncall.services;
      const window = await maintenance.create(aCaller('ion-fox'), {
        targets: [logplex],
        start: new Date(clock.time).toISOString(),
        end: new Date(clock.time + 60 * minutes).toISOString(),
        reason: 'New disks',
      });
      return { ...engine, maintenance, window, start: clock.time };
    };

    it('are shown and page nobody until it is over', async () => {
      const { trigger, pass, pagesSince, start, lines } = await setUp();
      const { id } = await trigger();
      await pass(59 * minutes, 5 * minutes);
      expect(pagesSince(start)).toEqual([]);
      expect(await lines(id)).toEqual(['triggered', 'held']);
      await pass(1 * minutes, 10_000);
      expect(pagesSince(start)).toEqual([[3600, fox]]);
    });

    it('page at once when it is called off', async () => {
      const { trigger, oncall, maintenance, window, clock, pagesSince, start } =
        await setUp();
      await trigger();
      clock.time += 5 * minutes;
      await maintenance.end(aCaller('ion-fox'), window.id);
      await oncall.engine.tick();
      await oncall.sender.idle();
      expect(pagesSince(start)).toEqual([[300, fox]]);
    });

    it('page nobody when they are resolved in it, and those of other entities page as ever', async () => {
      const { trigger, pass, pagesSince, start } = await setUp();
      await trigger();
      await trigger({ event: { type: 'resolve', automatic: true } });
      await pass(61 * minutes, 5 * minutes);
      expect(pagesSince(start)).toEqual([]);
      await trigger({ entityRef: 'component:default/hermes', openKey: 'b' });
      expect(pagesSince(start)).toEqual([[61 * 60, fox]]);
    });

    it('of a drill page all the same', async () => {
      const { oncall, pager } = await setUp();
      await oncall.services.alerts.drill(aCaller('ion-fox'), logplex);
      await oncall.sender.idle();
      expect(pager.sent).toHaveLength(1);
    });
  },
);
