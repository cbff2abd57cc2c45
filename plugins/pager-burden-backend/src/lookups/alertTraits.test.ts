import { TestDatabases } from '@backstage/backend-test-utils';
import { PageTrait } from '@operability/plugin-pager-burden-common';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { aPage, testNow, writerOn } from '../__testUtils__/writerOn';
import { everything } from '../access/everything';
import { AlertFact } from '../domain/response/AlertFact';
import { autoResolved } from '../domain/response/autoResolved';
import { refired } from '../domain/response/refired';
import { timeToAcknowledge } from '../domain/response/timeToAcknowledge';
import { timeToResolve } from '../domain/response/timeToResolve';
import { DatabaseAlerts } from './DatabaseAlerts';
import { DatabasePageList } from './DatabasePageList';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const minute = 60_000;
const begin = Date.parse('2026-11-01T23:50:00Z');

/** What the rules say of an alert among all of them. */
const rules: Partial<
  Record<PageTrait, (alert: AlertFact, all: AlertFact[]) => boolean>
> = {
  alert: () => true,
  acknowledged: alert => timeToAcknowledge([alert]).n === 1,
  unacknowledged: alert => timeToAcknowledge([alert]).leftOut.length === 1,
  resolved: alert => timeToResolve([alert]).n === 1,
  autoResolved: alert => autoResolved([alert]).autoResolved === 1,
  transient: alert => autoResolved([alert]).transient === 1,
  refired: ({ key }, all) => refired(all, testNow).keys.includes(key),
  open: alert => timeToResolve([alert]).open.length === 1,
  timeout: alert => alert.escalations.timeout > 0,
  manual: alert => alert.escalations.manual > 0,
  reassigned: alert => alert.escalations.reassigned > 0,
};

/** Minutes that lie about the limits of the rules: five of them, and a day. */
const wait = fc.constantFrom(0, 4, 5, 6, 1439, 1440, 1441);
const alertRow = fc.record({
  made: fc.nat(3000),
  acknowledged: fc.option(wait),
  resolved: fc.option(wait),
  resolvedBy: fc.constantFrom('human', 'integration', 'timeout', null),
  escalations: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)),
  title: fc.constantFrom('Slow', 'Down'),
  counted: fc.constantFrom(true, true, false),
});

describe.each(databases.eachSupportedId())('pages on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  it('are found by what became of their alerts, just as the rules count it', async () => {
    const { write } = writerOn(database);
    const list = DatabasePageList.create({ database });
    await fc.assert(
      fc.asyncProperty(
        fc.array(alertRow, { minLength: 1, maxLength: 12 }),
        async told => {
          await emptied(database);
          const made = told.map(one => begin + one.made * minute);
          await database('alerts').insert(
            told.map((one, index) => ({
              source_id: 'test',
              alert_key: String(index),
              is_sample: false,
              created_at: made[index],
              acknowledged_at:
                one.acknowledged === null
                  ? null
                  : made[index] + one.acknowledged * minute,
              resolved_at:
                one.resolved === null
                  ? null
                  : made[index] + one.resolved * minute,
              resolved_by: one.resolved === null ? null : one.resolvedBy,
              escalated_by_timeout: one.escalations[0],
              escalated_by_hand: one.escalations[1],
              reassigned: one.escalations[2],
            })),
          );
          await write(
            told.map((one, index) =>
              aPage({
                key: String(index),
                alertKey: String(index),
                sentAt: made[index],
                title: one.title,
                notCounted: one.counted ? undefined : 'drill',
              }),
            ),
          );
          const find = (traits: PageTrait[]) =>
            list.list(
              { isSample: false, isCounted: true, traits, scope: everything },
              { limit: 100 },
            );
          const all = await DatabaseAlerts.create({ database }).ofPages(
            await find([]),
          );
          for (const [trait, holds] of Object.entries(rules)) {
            const found = await find([trait as PageTrait]);
            expect([trait, found.map(page => page.alertKey).sort()]).toEqual([
              trait,
              all
                .filter(alert => holds(alert, all))
                .map(({ key }) => key)
                .sort(),
            ]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
