import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseClock } from './DatabaseClock';

jest.setTimeout(60_000);

describe('DatabaseClock', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  const supported = databases.eachSupportedId().map(([id]) => id);
  /** A process whose clock is an hour ahead and stands still. */
  const setUp = async (databaseId: (typeof supported)[number]) => {
    const database = await databases.init(databaseId);
    let isGone = false;
    const raw = async (sql: string) => {
      if (isGone) throw new Error('Gone');
      return database.raw(sql);
    };
    const process = { now: () => Date.now() + 3_600_000 };
    let monotonic = 1000;
    const clock = await DatabaseClock.create({
      database: { client: database.client, raw } as unknown as Knex,
      process,
      monotonic: () => monotonic,
    });
    return {
      clock,
      goAway: () => {
        isGone = true;
      },
      pass: (ms: number) => {
        monotonic += ms;
      },
    };
  };

  if (supported.includes('SQLITE_3')) {
    it('is the clock of the process on SQLite', async () => {
      const { clock } = await setUp('SQLITE_3');
      expect(clock.now() - Date.now()).toBeGreaterThan(3_500_000);
    });
  }

  if (supported.includes('POSTGRES_18')) {
    it("is the database's on PostgreSQL, whatever the process believes", async () => {
      const before = Date.now();
      const { clock } = await setUp('POSTGRES_18');
      // A minute's leeway for two clocks of one machine under load.
      expect(clock.now()).toBeGreaterThan(before - 60_000);
      expect(clock.now()).toBeLessThan(Date.now() + 60_000);
      expect(Number.isInteger(clock.now())).toBe(true);
    });

    it('is carried on by what only grows between two samples', async () => {
      const { clock, pass } = await setUp('POSTGRES_18');
      const before = clock.now();
      pass(1500);
      expect(clock.now() - before).toBe(1500);
    });

    it('goes on by the last sample while the database cannot be asked', async () => {
      const { clock, goAway, pass } = await setUp('POSTGRES_18');
      const before = clock.now();
      goAway();
      await expect(clock.sample()).rejects.toThrow('Gone');
      pass(2000);
      expect(clock.now() - before).toBe(2000);
    });
  }
});
