import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox } from '../__testUtils__/engineOn';
import { TestChannel } from '../__testUtils__/TestChannel';
import { ChannelProbes } from './ChannelProbes';

jest.setTimeout(60_000);

const seconds = 1000;
const minutes = 60 * seconds;
// Beats are two seconds apart, and a page of the portal asks each twenty.
const noticedWithin = 40 * seconds;
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'ChannelProbes on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    const setUp = async (extra: TestChannel[] = []) => {
      const engine = await engineOn(database, {
        lastResort: { type: 'user', ref: fox },
        channels: extra,
      });
      const { oncall, clock, tick, pager, logger, channels } = engine;
      const prove = jest.fn(async () => ({ status: 'delivered' as const }));
      pager.proveDelivery = prove;
      /** As a process does each second. */
      const beat = async (milliseconds: number, every = 2 * seconds) => {
        const end = clock.time + milliseconds;
        while (clock.time < end) {
          clock.time += every;
          const { lag } = await tick();
          await oncall.stores.engine.ticked('a', clock.time, lag);
          await oncall.canary.tick();
          await oncall.probes.tick();
          await oncall.probes.idle();
          await oncall.sender.idle();
        }
      };
      const { engine: status } = oncall.services;
      const message = async () => (await status.status()).message;
      const patient = (timeout: () => AbortSignal) =>
        ChannelProbes.create({
          store: oncall.stores.probes,
          channels,
          clock,
          logger,
          timeout,
        });
      return { ...engine, beat, message, prove, patient };
    };

    it('shows within a minute that no channel works, with no page in flight, and takes it back', async () => {
      const { beat, message, prove, oncall } = await setUp();
      // Just past a canary: the next is almost five minutes away.
      await beat(30 * seconds);
      expect(await message()).toBeUndefined();
      prove.mockRejectedValue(new Error('It answered 503'));
      await beat(noticedWithin);
      expect(await message()).toMatch(/^No channel works/);
      const [pager] = (await oncall.services.engine.status()).channels;
      expect(pager).toMatchObject({
        works: false,
        lastError: 'It answered 503',
      });
      prove.mockResolvedValue({ status: 'delivered' });
      await beat(20 * seconds);
      expect(await message()).toBeUndefined();
    });

    it('takes back what a canary has said, long before the next one', async () => {
      const { beat, message, prove } = await setUp();
      prove.mockRejectedValue(new Error('It answered 503'));
      await beat(50 * seconds);
      expect(await message()).toMatch(/^No channel works/);
      prove.mockResolvedValue({ status: 'delivered' });
      await beat(40 * seconds);
      expect(await message()).toBeUndefined();
    });

    it('does not take one that was lost for a channel that is down', async () => {
      const { beat, message, prove } = await setUp();
      await beat(30 * seconds);
      prove.mockRejectedValueOnce(new Error('Being deployed'));
      for (let at = 0; at < 20; at++) {
        await beat(2 * seconds);
        expect(await message()).toBeUndefined();
      }
    });

    it('is counted in no slot of the path', async () => {
      const { beat, prove, oncall } = await setUp();
      await beat(11 * minutes);
      prove.mockRejectedValue(new Error('503'));
      await beat(2 * minutes);
      const { items } = await oncall.services.engine.pathHealth({});
      expect(items).toMatchObject([{ channel: 'pager', slots: 3, ok: 3 }]);
      expect(await database('canaries').select()).toHaveLength(3);
    });

    it('gives up one that hangs, and starts no second beside it', async () => {
      const { oncall, prove, patient, clock } = await setUp();
      prove.mockReturnValue(new Promise(() => {}));
      const patience = new AbortController();
      const probes = patient(() => patience.signal);
      await probes.tick();
      clock.time += minutes;
      await probes.tick();
      expect(prove).toHaveBeenCalledTimes(1);
      patience.abort();
      await probes.idle();
      expect((await oncall.stores.probes.records()).get('pager')).toEqual({
        cameThroughAt: undefined,
        failures: 1,
        lastError: 'No answer in 8 seconds',
      });
    });

    it('goes by one replica at a time, also after the clock was set back', async () => {
      const { oncall, prove, replica, clock } = await setUp();
      const other = replica();
      const proveThere = jest.fn(prove);
      other.pager.proveDelivery = proveThere;
      const both = async () => {
        await Promise.all([oncall.probes.tick(), other.oncall.probes.tick()]);
        await Promise.all([oncall.probes.idle(), other.oncall.probes.idle()]);
      };
      await both();
      await both();
      // The one there calls the one here: each probe is counted once.
      expect(prove).toHaveBeenCalledTimes(1);
      clock.time -= 60 * minutes;
      await both();
      expect(prove).toHaveBeenCalledTimes(2);
    });

    it('does not take a channel that nobody is reached by for a way out', async () => {
      const phone = new TestChannel('phone', {
        proveDelivery: async () => ({ status: 'delivered' }),
      });
      const { beat, message, prove } = await setUp([phone]);
      prove.mockRejectedValue(new Error('503'));
      await beat(noticedWithin);
      expect(await message()).toMatch(/^No channel works/);
      await database('contact_methods').insert({
        id: '6a1e0a52-6f0e-4b8f-9d55-1d0d3f3c1a10',
        user_ref: fox,
        channel: 'phone',
        title: 'Mobile',
        address: '{}',
        position: 0,
        verified_at: 1,
      });
      expect(await message()).toBeUndefined();
    });
  },
);
