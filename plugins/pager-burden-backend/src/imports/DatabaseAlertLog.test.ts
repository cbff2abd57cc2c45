import { TestDatabases } from '@backstage/backend-test-utils';
import { setImmediate } from 'node:timers/promises';
import { aDatabase } from '../__testUtils__/databases';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { DatabaseAlertLog } from './DatabaseAlertLog';

jest.setTimeout(120_000);

// SQLite has one writer at a time.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

describe.each(databases.eachSupportedId())('what is told on %s', databaseId => {
  it('waits for another that tells of the same alerts without holding what that one still needs', async () => {
    const database = await aDatabase(databases, databaseId);
    const pageIds = DatabasePageIds.create({ database });
    const log = DatabaseAlertLog.create({
      database,
      ids: pageIds,
    });
    const entry = (key: string) => ({
      key,
      alertKey: 'x',
      at: 0,
      kind: 'created' as const,
      rank: 0,
    });
    // In an order of the file that is not that of its keys.
    const ids = await pageIds.get();
    const [first, last] = ['a', 'b'].sort((one, other) =>
      ids.of('duty', one) < ids.of('duty', other) ? -1 : 1,
    );
    const told = [entry(last), entry(first)];
    await log.put('duty', told);
    const isWaiting = () =>
      database('pg_stat_activity')
        .where({ wait_event_type: 'Lock' })
        .whereRaw('datname = current_database()')
        .first('pid');
    const other = await database.transaction();
    const change = (key: string) =>
      other('alert_log').where('key', ids.of('duty', key)).update({ at: 1 });
    await change(first);
    const putting = log.put('duty', told);
    putting.catch(() => {});
    while (!(await isWaiting())) await setImmediate();
    await change(last);
    await other.commit();
    await putting;
    expect(await database('alert_log').pluck('at')).toEqual(['0', '0']);
  });
});
