import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn } from '../__testUtils__/engineOn';
import { mostEntries } from './shownTimelines';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())(
  'shownTimelines on %s',
  databaseId => {
    let database: Knex;
    beforeAll(async () => {
      database = await aDatabase(databases, databaseId);
    });

    const setUp = async () => {
      const { trigger, oncall, clock } = await engineOn(database);
      const { alerts } = oncall.stores;
      const [one, other] = [
        await trigger({ openKey: 'a' }),
        await trigger({ openKey: 'b' }),
      ];
      const add = (id: string, count: number) =>
        alerts.transaction(transaction =>
          alerts.log(
            transaction,
            Array.from({ length: count }, (_, index) => ({
              alertId: id,
              entry: {
                at: clock.time,
                type: 'note' as const,
                message: `${index + 1}`,
                step: 1,
                repeat: 0,
              },
            })),
          ),
        );
      return { one, other, add, alerts };
    };

    it('are whole where they are short, each in order', async () => {
      const { one, other, add, alerts } = await setUp();
      // With the two that it begins with, just as many as are shown.
      await add(one.id, mostEntries - 2);
      const shown = await alerts.shownTimelines([one.id, other.id, one.id]);
      const whole = await alerts.timelines([one.id, other.id]);
      for (const { id } of [one, other]) {
        expect(shown.get(id)).toEqual({ entries: whole.get(id), leftOut: 0 });
      }
      expect(await alerts.shownTimelines([])).toEqual(new Map());
    });

    it('keep the first and the newest, and count what lies between', async () => {
      const { one, add, alerts } = await setUp();
      await add(one.id, 1000);
      const { entries = [], leftOut } =
        (await alerts.shownTimelines([one.id])).get(one.id) ?? {};
      expect([entries.length, leftOut]).toEqual([mostEntries, 502]);
      expect(entries[0].type).toBe('triggered');
      expect(entries[1].message).toBe('502');
      expect(entries.at(-1)?.message).toBe('1000');
    });
  },
);
