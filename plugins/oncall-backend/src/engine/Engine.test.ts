import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { elk, engineOn, fox, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('Engine on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  const moved = () =>
    Promise.all(
      ['alerts', 'alert_timeline', 'pages', 'outbox'].map(table =>
        database(table).select().orderBy('id'),
      ),
    );

  it('writes nothing at all when a step fails in the middle, and takes it later', async () => {
    const { trigger, tick, clock, oncall, pagesSince } = await engineOn(
      database,
    );
    const { outbox, stores } = oncall;
    await trigger();
    const start = clock.time;
    clock.time += 2 * minutes;
    const before = await moved();
    for (const breakIt of [
      () => jest.spyOn(stores.pages, 'insert'),
      () => jest.spyOn(stores.alerts, 'log'),
      () => jest.spyOn(outbox, 'enqueue'),
    ]) {
      // A lost connection, as the driver tells it: the whole transaction is gone.
      const broken = breakIt().mockRejectedValue(
        Object.assign(new Error('Gone'), { code: '57P01' }),
      );
      const putOff = jest
        .spyOn(stores.alerts, 'putOff')
        .mockRejectedValue(new Error('Gone'));
      await expect(tick()).rejects.toThrow('Gone');
      expect(await moved()).toEqual(before);
      broken.mockRestore();
      putOff.mockRestore();
    }
    await tick();
    expect(pagesSince(start)).toEqual([
      [0, fox],
      [120, owl],
    ]);
  });

  it('needs no restart after the database was away', async () => {
    const { trigger, tick, pass, clock, oncall, pagesSince } = await engineOn(
      database,
    );
    await trigger();
    const start = clock.time;
    const away = jest
      .spyOn(oncall.stores.alerts, 'transaction')
      .mockRejectedValue(new Error('Connection terminated unexpectedly'));
    clock.time += 3 * minutes;
    await expect(tick()).rejects.toThrow('Connection terminated');
    await expect(tick()).rejects.toThrow('Connection terminated');
    away.mockRestore();
    await pass(1000);
    expect(pagesSince(start)).toEqual([
      [0, fox],
      [181, owl],
    ]);
  });

  it('takes one step an alert after a pause, then goes on in the old rhythm', async () => {
    const { trigger, tick, pass, clock, pagesSince } = await engineOn(database);
    const start = clock.time;
    await trigger({ openKey: 'a' });
    await trigger({ openKey: 'b' });
    clock.time += 10 * minutes;
    const { moved: steps, lag } = await tick();
    expect([steps, lag]).toEqual([2, 8 * minutes]);
    await pass(299_000, 10_000);
    expect(pagesSince(start).slice(2)).toEqual([
      [600, owl],
      [600, owl],
    ]);
    await pass(1000);
    expect(pagesSince(start).slice(4)).toEqual([
      [900, elk],
      [900, elk],
    ]);
  });

  it('pages while the catalog is down, from its own copy', async () => {
    const { trigger, pass, clock, oncall, catalog, pagesSince } =
      await engineOn(database);
    const down = new Error('connect ECONNREFUSED');
    jest.spyOn(catalog, 'queryEntities').mockRejectedValue(down);
    jest.spyOn(catalog, 'getEntities').mockRejectedValue(down);
    jest.spyOn(catalog, 'getEntitiesByRefs').mockRejectedValue(down);
    const start = clock.time;
    await trigger();
    await oncall.copy.run(new AbortController().signal);
    await pass(2 * minutes, 10_000);
    expect(pagesSince(start)).toEqual([
      [0, fox],
      [120, owl],
    ]);
  });

  it('lets one alert that breaks keep no other waiting, and says so in its timeline', async () => {
    const { trigger, tick, clock, lines, fates, logger } = await engineOn(
      database,
    );
    const bad = await trigger({ openKey: 'a' });
    const good = await trigger({ openKey: 'b' });
    await database('alerts').where({ id: bad.id }).update({ run: '{}' });
    clock.time += 2 * minutes;
    await tick();
    expect((await fates(good.id)).map(([who]) => who)).toEqual([fox, owl]);
    expect(await lines(bad.id)).toEqual(['triggered', 'paged', 'failed']);

    // It is tried again, ever more seldom, and complained of once.
    for (let second = 0; second < 20; second++) {
      clock.time += 1000;
      await tick();
    }
    const [{ failures }] = await database('alerts')
      .where({ id: bad.id })
      .select('failures');
    expect(failures).toBe(3);
    expect(
      (await lines(bad.id)).filter(type => type === 'failed'),
    ).toHaveLength(1);
    expect(
      logger.error.mock.calls.filter(([text]) => text.includes('Alert 1')),
    ).toHaveLength(1);
  });

  it.each(['run', 'links', 'details'])(
    'puts off one whose %s is no JSON, complains once, and takes the others on',
    async column => {
      const { trigger, tick, pass, clock, lines, fates, logger } =
        await engineOn(database);
      const bad = await trigger({ openKey: 'a' });
      const good = await trigger({ openKey: 'b' });
      await database('alerts')
        .where({ id: bad.id })
        .update({ [column]: '{half' });
      clock.time += 2 * minutes;
      await tick();
      expect((await fates(good.id)).map(([who]) => who)).toEqual([fox, owl]);
      await pass(20_000);
      const [{ failures }] = await database('alerts')
        .where({ id: bad.id })
        .select('failures');
      expect(failures).toBe(3);
      expect(await lines(bad.id)).toEqual(['triggered', 'paged', 'failed']);
      expect(
        logger.error.mock.calls.filter(([text]) => text.includes('Alert 1')),
      ).toHaveLength(1);
    },
  );

  it('lets one that cannot be written keep no other of its batch', async () => {
    const { trigger, tick, clock, oncall, fates } = await engineOn(database);
    const bad = await trigger({ openKey: 'a' });
    const good = await trigger({ openKey: 'b' });
    const { alerts } = oncall.stores;
    const update = alerts.update.bind(alerts);
    jest.spyOn(alerts, 'update').mockImplementation(async (within, changes) => {
      if (changes.some(({ alert }) => alert.id === bad.id)) {
        throw Object.assign(new Error('Too long'), { code: '22001' });
      }
      return update(within, changes);
    });
    clock.time += 2 * minutes;
    await tick();
    expect((await fates(good.id)).map(([who]) => who)).toEqual([fox, owl]);
    expect((await fates(bad.id)).map(([who]) => who)).toEqual([fox]);
  });

  it('sets a timer anew that was set by a clock that was ahead', async () => {
    const { trigger, tick, clock, pass, pagesSince } = await engineOn(database);
    const now = clock.time;
    clock.time += 60 * minutes;
    await trigger();
    clock.time = now;
    await tick();
    await pass(2 * minutes, 10_000);
    expect(pagesSince(now).map(([, who]) => who)).toEqual([fox, owl]);
  });

  it('runs one tick at a time, whoever asks', async () => {
    const { oncall, trigger, clock } = await engineOn(database);
    await trigger();
    clock.time += 2 * minutes;
    const [one, two] = await Promise.all([
      oncall.engine.tick(),
      oncall.engine.tick(),
    ]);
    expect(one).toBe(two);
    expect(one.moved).toBe(1);
    await oncall.sender.idle();
  });
});
