import { TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseIdempotencyStore } from './IdempotencyStore';

jest.setTimeout(60_000);

const key = {
  scope: 'things.create',
  principal: 'user:default/ion-fox',
  key: 'k',
};

describe('DatabaseIdempotencyStore', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %s', databaseId => {
    async function setUp() {
      const database = await databases.init(databaseId);
      await database.schema.createTable('idempotency_keys', table => {
        for (const column of ['scope', 'principal', 'key', 'fingerprint']) {
          table.text(column).notNullable();
        }
        table.integer('status');
        table.text('body');
        table.bigInteger('created_at').notNullable();
        table.primary(['scope', 'principal', 'key']);
      });
      const clock = { time: 1_000_000_000_000, now: () => clock.time };
      return {
        store: DatabaseIdempotencyStore.create({ database, clock }),
        clock,
      };
    }

    it('gives the key to one of many that begin at once', async () => {
      const { store } = await setUp();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => store.begin(key, 'f')),
      );
      expect(answers.filter(({ state }) => state === 'new')).toHaveLength(1);
      expect(answers.filter(({ state }) => state === 'running')).toHaveLength(
        7,
      );
    });

    it('tells the answer afterwards, and that another request differs', async () => {
      const { store } = await setUp();
      await store.begin(key, 'f');
      await store.finish(key, 201, { id: '1' });
      expect(await store.begin(key, 'f')).toEqual({
        state: 'done',
        status: 201,
        body: { id: '1' },
      });
      expect(await store.begin(key, 'g')).toEqual({ state: 'differs' });
      expect(
        await store.begin({ ...key, principal: 'user:default/rally-owl' }, 'f'),
      ).toEqual({ state: 'new' });
    });

    it('frees the key of a request that failed or died, and forgets after a day', async () => {
      const { store, clock } = await setUp();
      await store.begin(key, 'f');
      await store.release(key);
      expect(await store.begin(key, 'f')).toEqual({ state: 'new' });
      clock.time += 61_000;
      expect(await store.begin(key, 'f')).toEqual({ state: 'new' });
      await store.finish(key, 204, undefined);
      expect(await store.begin(key, 'f')).toEqual({
        state: 'done',
        status: 204,
        body: undefined,
      });
      clock.time += 25 * 60 * 60 * 1000;
      expect(await store.begin(key, 'f')).toEqual({ state: 'new' });
    });
  });
});
