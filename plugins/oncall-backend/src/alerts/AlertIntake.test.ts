import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, logplex } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('AlertIntake on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  const rows = async (table: string) => database(table).select();

  it('pages the first person at once, without waiting for a tick', async () => {
    const { trigger, pagesSince, clock, fates } = await engineOn(database);
    const { id, isNew } = await trigger();
    expect(isNew).toBe(true);
    expect(pagesSince(clock.time)).toEqual([[0, fox]]);
    expect(await fates(id)).toEqual([[fox, 'pager', 'sent']]);
  });

  it('opens one alert for a key, however many triggers come to however many replicas', async () => {
    const { trigger, replica, pager } = await engineOn(database);
    const other = replica();
    const taken = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 ? trigger() : other.trigger(),
      ),
    );
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
    expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await rows('alerts')).toHaveLength(1);
    expect(pager.sent.length + other.pager.sent.length).toBe(1);
  });

  it('finds the alert that another replica has opened since it looked', async () => {
    const { trigger, oncall } = await engineOn(database);
    const { id } = await trigger();
    jest
      .spyOn(oncall.stores.alerts, 'lockOpen')
      .mockResolvedValueOnce(new Map());
    expect(await trigger()).toMatchObject({ id, isNew: false });
    expect(await rows('alerts')).toHaveLength(1);
  });

  it('numbers alerts one after the other, whichever replica opens them', async () => {
    const { trigger, replica } = await engineOn(database);
    const other = replica();
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? trigger : other.trigger)({ openKey: `k${index}` }),
      ),
    );
    const numbers = (await rows('alerts')).map(({ number }) => Number(number));
    expect(numbers.sort((one, two) => one - two)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it('takes many that come together in few transactions', async () => {
    const { oncall } = await engineOn(database);
    const transaction = jest.spyOn(oncall.stores.alerts, 'transaction');
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        oncall.intake.take({
          event: { type: 'trigger', urgency: 'high' },
          summary: 'Queue is full',
          entityRef: logplex,
          openKey: `k${index}`,
        }),
      ),
    );
    expect(await rows('alerts')).toHaveLength(100);
    expect(transaction.mock.calls.length).toBeLessThanOrEqual(2);
    await oncall.sender.idle();
  });

  it('adds a trigger to the alert that is open, and pages nobody again', async () => {
    const { trigger, pager, lines } = await engineOn(database);
    const { id } = await trigger();
    const again = await trigger();
    expect(again).toMatchObject({ id, isNew: false });
    expect(await lines(id)).toEqual(['triggered', 'paged', 'retriggered']);
    expect(pager.sent).toHaveLength(1);
  });

  it('writes what comes together to an open one as one entry', async () => {
    const { trigger, oncall, lines } = await engineOn(database);
    const { id } = await trigger();
    await Promise.all(Array.from({ length: 50 }, () => trigger()));
    const types = await lines(id);
    expect(types.slice(0, 2)).toEqual(['triggered', 'paged']);
    // The first of a burst may be committed by itself.
    expect(types.length).toBeLessThanOrEqual(4);
    const entries = (await oncall.stores.alerts.timelines([id])).get(id) ?? [];
    const counted = entries.slice(2).map(({ message }) => {
      const [, times = '1'] =
        /^Triggered again(?:, (\d+) times)?$/.exec(message) ?? [];
      return Number(times);
    });
    expect(counted.reduce((sum, times) => sum + times, 0)).toBe(50);
  });

  it('opens a new one after it was resolved, also when both come together', async () => {
    const { trigger } = await engineOn(database);
    const { id } = await trigger();
    const resolve = { type: 'resolve', automatic: true } as const;
    const [resolved, next] = await Promise.all([
      trigger({ event: resolve }),
      trigger(),
    ]);
    expect(resolved).toMatchObject({ id, alert: { status: 'resolved' } });
    expect(next.isNew).toBe(true);
    expect(next.id).not.toBe(id);
    expect(await rows('alerts')).toHaveLength(2);
  });

  it('pages nobody for what is resolved as it is triggered', async () => {
    const { trigger, pager, fates } = await engineOn(database);
    const [{ id }, resolved] = await Promise.all([
      trigger(),
      trigger({ event: { type: 'resolve', automatic: true } }),
    ]);
    expect(resolved).toMatchObject({ id, alert: { status: 'resolved' } });
    expect(pager.sent).toEqual([]);
    expect(await fates(id)).toEqual([[fox, 'pager', 'cancelled']]);
  });

  it('leaves a resolve that finds nothing open', async () => {
    const { trigger } = await engineOn(database);
    const taken = await trigger({
      event: { type: 'resolve', automatic: true },
    });
    expect(taken).toMatchObject({ alert: undefined, isNew: false });
    expect(await rows('alerts')).toEqual([]);
  });

  it('marks the fourth trigger of a key that was resolved three times as flapping', async () => {
    const { trigger, clock, lines } = await engineOn(database);
    for (let turn = 0; turn < 3; turn++) {
      await trigger();
      clock.time += 60_000;
      await trigger({ event: { type: 'resolve', automatic: true } });
      clock.time += 60_000;
    }
    const { id, alert } = await trigger();
    expect(alert?.run.flapping).toBe(true);
    await trigger({ event: { type: 'resolve', automatic: true } });
    expect((await lines(id)).at(-1)).toBe('quietening');
  });

  it('keeps out one that cannot be written, and takes the others of its batch', async () => {
    const { trigger } = await engineOn(database);
    const [good, bad, better] = await Promise.allSettled([
      trigger({ openKey: 'a' }),
      trigger({ openKey: 'b', summary: null as unknown as string }),
      trigger({ openKey: 'c' }),
    ]);
    expect([good.status, bad.status, better.status]).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await rows('alerts')).toHaveLength(2);
  });

  it('writes nothing at all when it fails in the middle', async () => {
    const { trigger, oncall, pager } = await engineOn(database);
    const { outbox, stores } = oncall;
    const failure = new Error('Disk is full');
    for (const breakIt of [
      () => jest.spyOn(stores.pages, 'insert').mockRejectedValue(failure),
      () => jest.spyOn(stores.alerts, 'log').mockRejectedValue(failure),
      () => jest.spyOn(outbox, 'enqueue').mockRejectedValue(failure),
    ]) {
      const broken = breakIt();
      await expect(trigger()).rejects.toThrow('Disk is full');
      for (const table of ['alerts', 'alert_timeline', 'pages', 'outbox']) {
        expect(await rows(table)).toEqual([]);
      }
      expect(pager.sent).toEqual([]);
      broken.mockRestore();
    }
    await trigger();
    expect(pager.sent).toHaveLength(1);
  });

  it('goes on after the database was away, without a restart', async () => {
    const { trigger, oncall, pager } = await engineOn(database);
    const away = jest
      .spyOn(oncall.worlds, 'current')
      .mockRejectedValue(new Error('connect ECONNREFUSED'));
    const refused = await Promise.allSettled([
      trigger({ openKey: 'a' }),
      trigger({ openKey: 'b' }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    away.mockRestore();
    await trigger({ openKey: 'a' });
    expect(pager.sent).toHaveLength(1);
  });
});
