import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, TestEngine } from '../__testUtils__/engineOn';
import { TestChannel } from '../__testUtils__/TestChannel';

jest.setTimeout(60_000);

const seconds = 1000;
const lastResort = { type: 'user', ref: fox } as const;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'EngineStatusService on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    const setUp = async (options: TestEngine = {}) => {
      const engine = await engineOn(database, { lastResort, ...options });
      const { oncall, clock, tick } = engine;
      const beat = async (milliseconds: number, every = seconds) => {
        const end = clock.time + milliseconds;
        while (clock.time < end) {
          clock.time += every;
          const { lag } = await tick();
          await oncall.stores.engine.ticked('a', clock.time, lag);
          await oncall.canary.tick();
          await oncall.sender.idle();
        }
      };
      const status = () => oncall.services.engine.status();
      return { ...engine, beat, status };
    };

    it('is well while it ticks and pages leave', async () => {
      const { beat, status, trigger, clock } = await setUp();
      await beat(2 * seconds);
      await trigger();
      expect(await status()).toEqual({
        status: 'healthy',
        message: undefined,
        lastTickAt: new Date(clock.time).toISOString(),
        tickLagMilliseconds: 0,
        outboxDepth: 0,
        deadLetters: 0,
        openAlerts: 1,
        triggerToFirstPageMilliseconds: { p50: 0, p99: 0 },
        channels: [
          {
            channel: 'pager',
            interrupts: true,
            works: true,
            lastDeliveredAt: new Date(clock.time).toISOString(),
            lastError: undefined,
          },
        ],
        catalogSeenAt: new Date(clock.time - 2 * seconds).toISOString(),
      });
    });

    it.each([
      [11, 'late', 'is late'],
      [31, 'stopped', 'stands still'],
    ])('after %s seconds without a tick is %s', async (pause, name, text) => {
      const { beat, status, clock } = await setUp();
      await beat(1 * seconds);
      clock.time += pause * seconds;
      expect(await status()).toMatchObject({
        status: name,
        message: expect.stringContaining(text),
      });
    });

    it('has stopped before the first tick, and goes on by any replica', async () => {
      const { status, oncall, clock } = await setUp();
      expect((await status()).status).toBe('stopped');
      await oncall.stores.engine.ticked('a', clock.time - 3_600_000, 60_000);
      await oncall.stores.engine.ticked('b', clock.time, 0);
      expect((await status()).status).toBe('healthy');
      await oncall.stores.engine.forgetReplicas(clock.time);
      expect(await oncall.stores.engine.replicas()).toHaveLength(1);
    });

    it('is late where it ticks and does not keep up', async () => {
      const { status, oncall, clock } = await setUp();
      await oncall.stores.engine.ticked('a', clock.time, 12_000);
      expect(await status()).toMatchObject({
        status: 'late',
        tickLagMilliseconds: 12_000,
      });
    });

    it('says within a minute that no channel works when every page fails', async () => {
      const phone = new TestChannel('phone');
      const { beat, status, trigger, pager } = await setUp({
        channels: [phone],
      });
      await beat(1 * seconds);
      pager.failure = new Error('503');
      phone.failure = new Error('503');
      await trigger({ openKey: 'a' });
      await trigger({ openKey: 'b' });
      await beat(50 * seconds, 5 * seconds);
      const { channels, message, status: name } = await status();
      expect(channels.find(({ channel }) => channel === 'pager')?.works).toBe(
        false,
      );
      // Nothing is known against the telephone, but nobody has one.
      expect([name, message]).toEqual([
        'healthy',
        expect.stringMatching(/^No channel works/),
      ]);
    });

    it('says so in red where the only channel fails, and takes it back', async () => {
      const { beat, status, trigger, pager } = await setUp();
      await beat(1 * seconds);
      pager.failure = new Error('503');
      await trigger({ openKey: 'a' });
      await trigger({ openKey: 'b' });
      await beat(10 * seconds);
      expect((await status()).message).toMatch(/^No channel works/);
      pager.failure = undefined;
      await beat(30 * seconds, 2 * seconds);
      expect((await status()).message).toBeUndefined();
    });

    it('says so by the canary alone, as soon as one was given up', async () => {
      const { beat, status, pager } = await setUp();
      pager.proveDelivery = async () => {
        throw new Error('It answered 503');
      };
      await beat(30 * seconds, 2 * seconds);
      const { channels, message } = await status();
      expect(channels[0]).toMatchObject({
        works: false,
        lastError: 'It answered 503',
      });
      expect(message).toMatch(/^No channel works/);
      pager.proveDelivery = async () => ({ status: 'delivered' });
      await beat(300 * seconds, 10 * seconds);
      expect((await status()).message).toBeUndefined();
    });

    it('does not take one page that fails for a channel that is down', async () => {
      const { beat, status, trigger, pager } = await setUp();
      await beat(1 * seconds);
      pager.failure = new Error('No such person');
      await trigger();
      expect((await status()).channels[0].works).toBe(true);
    });

    it('shows dead letters and what is due', async () => {
      const { beat, status, trigger, pager, clock } = await setUp();
      await beat(1 * seconds);
      pager.failure = new Error('503');
      await trigger();
      clock.time += 2 * seconds;
      expect(await status()).toMatchObject({ outboxDepth: 1, deadLetters: 0 });
      await beat(22 * seconds);
      expect((await status()).deadLetters).toBe(1);
    });

    it('says that there is no last resort', async () => {
      const { beat, status } = await setUp({ lastResort: undefined });
      await beat(1 * seconds);
      expect((await status()).message).toMatch(/No last resort/);
    });
  },
);
