import { TestDatabases } from '@backstage/backend-test-utils';
import { day } from '@operability/backend-kit/time';
import { setImmediate } from 'node:timers/promises';
import { Knex } from 'knex';
import { aDatabase, emptied } from '../__testUtils__/databases';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { DatabaseAlertLog } from '../imports/DatabaseAlertLog';
import { DatabasePeopleRetention } from './DatabasePeopleRetention';
import { DatabaseRetention } from './DatabaseRetention';
import { PeopleRetention } from './PeopleRetention';
import { Retention } from './Retention';
import { DatabaseSums } from '../sums/DatabaseSums';

jest.setTimeout(120_000);

// SQLite has one writer at a time.
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const now = 200 * day;
const clock = { now: () => now };
const told = ['a', 'b', 'c'].map(
  (key): AlertLogEntry => ({
    key,
    alertKey: key,
    at: 0,
    kind: 'acknowledged',
    rank: 0,
    by: 'user:default/ion-fox',
  }),
);

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  const people = () =>
    PeopleRetention.create({
      database,
      store: DatabasePeopleRetention.create({ database }),
      clock,
      people: day,
    }).forget(false);
  const pages = () =>
    Retention.create({
      database,
      store: DatabaseRetention.create(),
      sums: DatabaseSums.create(),
      clock,
      timeZone: 'UTC',
      pages: day,
    }).forget(false);

  it.each([
    ['people', people],
    ['pages', pages],
  ])(
    'forgets %s while a file tells of the same alerts, and neither waits for good',
    async (_, forget) => {
      await emptied(database);
      await database('closed_weeks').insert({
        is_sample: false,
        until_week: '1970-W20',
        until_at: 130 * day,
      });
      const pageIds = DatabasePageIds.create({ database });
      const log = DatabaseAlertLog.create({
        database,
        ids: pageIds,
      });
      // Where rows lie is not the order in which a file tells of them again.
      const ids = await pageIds.get();
      const idOf = ({ key }: AlertLogEntry) => ids.of('old', key);
      const asTheyLie = [...told].sort((one, other) =>
        idOf(one) < idOf(other) ? 1 : -1,
      );
      for (const entry of asTheyLie) await log.put('old', [entry]);
      const waiting = async () => {
        const rows = await database('pg_stat_activity')
          .where({ wait_event_type: 'Lock' })
          .whereRaw('datname = current_database()');
        return rows.length;
      };
      const inTheMiddle = await database.transaction();
      await inTheMiddle('alert_log')
        .where('key', idOf(asTheyLie[1]))
        .forUpdate()
        .select();
      const both: Promise<unknown>[] = [];
      for (const begin of [forget, () => log.put('old', told)]) {
        both.push(begin());
        while ((await waiting()) < both.length) await setImmediate();
      }
      await inTheMiddle.commit();
      expect(await Promise.allSettled(both)).toEqual(
        both.map(() => expect.objectContaining({ status: 'fulfilled' })),
      );
    },
  );
});
