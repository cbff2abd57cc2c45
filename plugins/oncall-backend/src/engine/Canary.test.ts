import { TestDatabases } from '@backstage/backend-test-utils';
import { ChannelReceipt } from '@operability/plugin-oncall-node';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn } from '../__testUtils__/engineOn';
import { TestChannel } from '../__testUtils__/TestChannel';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('Canary on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  /** Two channels that can be proven, and one, the pager, that cannot. */
  const setUp = async () => {
    const prove = jest.fn(
      async (): Promise<ChannelReceipt> => ({ status: 'delivered' }),
    );
    const phone = new TestChannel('phone', { proveDelivery: prove });
    const mail = new TestChannel('mail', {
      proveDelivery: async () => ({ status: 'delivered' }),
    });
    const engine = await engineOn(database, { channels: [phone, mail] });
    const { oncall, clock, tick } = engine;
    /** As a process does each second. */
    const beat = async (milliseconds: number, every = 1000) => {
      const end = clock.time + milliseconds;
      while (clock.time < end) {
        clock.time += every;
        await tick();
        await oncall.canary.tick();
        await oncall.sender.idle();
      }
    };
    const health = async () =>
      (await oncall.services.engine.pathHealth({})).items;
    return { ...engine, prove, phone, beat, health };
  };

  it('goes through trigger, engine and each channel that can be proven, and pages nobody', async () => {
    const { beat, prove, phone, pager, notifications, oncall } = await setUp();
    await beat(5000);
    expect(prove).toHaveBeenCalledTimes(1);
    const rows = await database('canaries').orderBy('channel');
    expect(rows.map(({ channel }) => channel)).toEqual(['mail', 'phone']);
    for (const { triggered_at: from, delivered_at: until } of rows) {
      // It needs the engine to go on: the second step is a second later.
      expect(Number(until) - Number(from)).toBe(1000);
    }
    expect([...phone.sent, ...pager.sent]).toEqual([]);
    expect(notifications.send).not.toHaveBeenCalled();
    expect(await oncall.stores.alerts.countOpen()).toBe(0);
    expect(await oncall.stores.pages.feed(0, 10)).toEqual([]);
  });

  it('goes once a slot, whichever replica is first, and ends the one before', async () => {
    const { beat, prove, oncall, replica } = await setUp();
    const other = replica();
    await beat(2000);
    const take = jest.spyOn(other.oncall.intake, 'take');
    await other.oncall.canary.tick();
    await other.tick();
    expect(take).not.toHaveBeenCalled();
    expect(await database('canaries').select()).toHaveLength(2);
    await beat(10 * minutes, 30_000);
    await beat(1000);
    expect(prove).toHaveBeenCalledTimes(3);
    const open = await database('alerts')
      .where('canary', true)
      .whereNot('status', 'resolved');
    expect(open).toHaveLength(1);
    await oncall.stores.alerts.forgetCanaries(Date.now() * 2);
    expect(await database('alerts').select()).toEqual([]);
    expect(await database('pages').select()).toEqual([]);
  });

  it('is counted by channel and hour, with what came through in time', async () => {
    const { beat, prove, health, clock } = await setUp();
    await beat(20 * minutes, 10_000);
    prove.mockRejectedValue(new Error('503'));
    await beat(10 * minutes, 10_000);
    // Half past: the seventh slot has only begun, and is not counted yet.
    const hour = new Date(clock.time - 30 * minutes).toISOString();
    expect(await health()).toEqual([
      { channel: 'mail', hour, slots: 6, ok: 6 },
      { channel: 'phone', hour, slots: 6, ok: 4 },
    ]);
  });

  it('does not count one that came too late as come through', async () => {
    const { tick, clock, oncall, health } = await setUp();
    await oncall.canary.tick();
    // The engine stands still for longer than a person would have waited.
    clock.time += 2 * minutes;
    await tick();
    const [{ delivered_at: deliveredAt }] = await database('canaries').select();
    expect(Number(deliveredAt)).toBe(clock.time);
    expect((await health()).map(({ slots, ok }) => [slots, ok])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('counts against a channel the slots in which everything stood still', async () => {
    const { beat, clock, health } = await setUp();
    await beat(5 * minutes, 10_000);
    clock.time += 40 * minutes;
    await beat(15 * minutes - 1000, 10_000);
    const [mail] = await health();
    expect(mail).toMatchObject({ channel: 'mail', slots: 12 });
    expect(mail.ok).toBeLessThanOrEqual(5);
  });

  it('keeps a record of two years', async () => {
    const { beat, oncall, clock } = await setUp();
    await beat(1000);
    await oncall.stores.engine.forgetCanaries(clock.time - 5 * minutes);
    expect(await database('canaries').select()).toHaveLength(2);
    await oncall.stores.engine.forgetCanaries(clock.time);
    expect(await database('canaries').select()).toEqual([]);
  });
});
