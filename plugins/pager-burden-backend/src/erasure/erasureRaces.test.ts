import { TestDatabases } from '@backstage/backend-test-utils';
import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';
import { aDatabase } from '../__testUtils__/databases';
import { testNow } from '../__testUtils__/writerOn';
import {
  DatabaseCalendarStore,
  holdCalendars,
} from '../duty/DatabaseCalendarStore';
import { DatabaseGivenNames } from '../givenNames/DatabaseGivenNames';
import { ToldNames } from '../givenNames/ToldNames';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { DatabaseAlertLog } from '../imports/DatabaseAlertLog';
import { holdPages } from '../pages/PageWriter';
import { DatabaseErasure } from './DatabaseErasure';

jest.setTimeout(120_000);

// SQLite has one writer at a time.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const ion = 'user:default/ion-fox';
const range = { since: 0, until: 1 };
const clock = { now: () => testNow };

describe.each(databases.eachSupportedId())('erasing on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  it.each([
    [
      'calendars',
      () =>
        DatabaseCalendarStore.create({ database }).put(
          false,
          [{ userRef: ion, ...range }],
          0,
        ),
    ],
    [
      'alert_log',
      () =>
        DatabaseAlertLog.create({
          database,
          ids: DatabasePageIds.create({ database }),
        }).put('old', [
          { key: 'a', alertKey: 'a', at: 0, kind: 'created', rank: 0, by: ion },
        ]),
    ],
    [
      'given_names',
      () =>
        ToldNames.create({
          database,
          given: DatabaseGivenNames.create({ database }),
          clock,
        }).put('old', [{ name: 'Ion F.', target: ion }]),
    ],
  ])(
    'brings nobody back by %s that come meanwhile',
    async (table, put: () => Promise<unknown>) => {
      await database('erased_names').delete();
      await put();
      const isWaiting = () =>
        database('pg_stat_activity')
          .where({ wait_event_type: 'Lock' })
          .whereRaw('datname = current_database()')
          .first('pid');
      const erasing = await database.transaction();
      await holdPages(erasing, false);
      await holdCalendars(erasing);
      // What has looked who was erased, and waits to write, is too late.
      await erasing(table).forUpdate().select();
      let isDone = false;
      const putting = put().finally(() => {
        isDone = true;
      });
      putting.catch(() => {});
      while (!isDone && !(await isWaiting())) await setImmediate();
      const person = { userRef: ion, alsoCalled: [] };
      await DatabaseErasure.create().erase(erasing, person, testNow);
      await erasing.commit();
      await putting;
      const rows = JSON.stringify(await database(table).select());
      expect(rows).not.toMatch(/ion-fox|Ion F/);
    },
  );
});
