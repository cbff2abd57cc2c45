import { TestDatabases } from '@backstage/backend-test-utils';
import { day } from '@operability/backend-kit/time';
import { SourcePage } from '@operability/plugin-pager-burden-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { sumsIn } from '../__testUtils__/sumsIn';
import { aPage, testNow, writerOn } from '../__testUtils__/writerOn';
import { DatabaseMeasuredBy } from '../pages/DatabaseMeasuredBy';
import { MeasuredBy } from '../pages/MeasuredBy';
import { DatabaseSums } from '../sums/DatabaseSums';
import { DatabasePeopleRetention } from './DatabasePeopleRetention';
import { DatabaseRetention } from './DatabaseRetention';
import { PeopleRetention } from './PeopleRetention';
import { Retention } from './Retention';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const monday = Date.parse('2026-11-09T00:00:00Z');
const minute = 60_000;
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('retention on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });
  beforeEach(() => emptied(database));

  /** Keeps the pages of the week that began on 9 November, and of those after it. */
  function retentionOn(pages = testNow - monday) {
    return Retention.create({
      database,
      store: DatabaseRetention.create(),
      sums: DatabaseSums.create(),
      clock: { now: () => testNow },
      timeZone: 'UTC',
      pages,
    });
  }
  const keysLeft = () =>
    database('pages').orderBy('sent_at').pluck('source_key');
  const at = (sentAt: number, change: Partial<SourcePage> = {}) =>
    aPage({ key: String(sentAt - monday), sentAt, ...change });

  it('leaves every week as it was counted, whatever comes and however often all is counted anew', async () => {
    const arbitraryPage = fc.record({
      // Close to each other around midnight, where a week is closed.
      sentAt: fc.nat(9).map(step => monday + (step - 5) * 40_000),
      days: fc.constantFrom(-21, -7, 0, 0, 0, 7),
      responder: fc.constantFrom('user:default/ion-fox', 'a stranger', ''),
      notCounted: fc.constantFrom(undefined, undefined, 'drill' as const),
    });
    const arbitraryPages = fc.array(
      arbitraryPage.map(({ sentAt, days, ...change }) =>
        at(sentAt + days * day, change),
      ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryPages, async pages => {
        await emptied(database);
        const { write, writer } = writerOn(database);
        await write(pages);
        const before = await sumsIn(database);
        await retentionOn().forget(false);
        expect(await sumsIn(database)).toEqual(before);
        await writer.rebuild(false);
        expect(await sumsIn(database)).toEqual(before);
        await write(pages.map(page => ({ ...page, title: 'Corrected' })));
        await retentionOn().forget(false);
        await writer.rebuild(false);
        expect(await sumsIn(database)).toEqual(before);
        const [{ oldest }] = await database('pages').min({ oldest: 'sent_at' });
        expect(Number(oldest ?? monday)).toBeGreaterThanOrEqual(
          monday - 60 * minute,
        );
      }),
      { numRuns: databaseId === 'SQLITE_3' ? 30 : 15 },
    );
  });

  it('lets go of pages with what was said of them, a whole week at a time', async () => {
    const { write, pages } = writerOn(database);
    await write([at(monday - 8 * day), at(monday - day), at(monday)]);
    await write([at(monday - 9 * day)], { isSample: true, source: 'sample' });
    const ids = await database('pages').pluck('id');
    await database('verdicts').insert(
      ids.map(id => ({
        page_id: id,
        action: true,
        verdict: 'fix',
        given_by: 'user:default/ion-fox',
        given_at: 0,
        version: 1,
      })),
    );
    const alert = (key: string, createdAt: number, resolvedAt?: number) => ({
      key,
      createdAt,
      resolvedAt,
      escalations: { timeout: 0, manual: 0, reassigned: 0 },
    });
    await database.transaction(transaction =>
      pages.putAlerts(transaction, { id: 'test', isSample: false }, [
        alert('over', monday - 2 * day, monday - day),
        alert('long', monday - 2 * day, monday + day),
        alert('new', monday),
      ]),
    );
    await database('alert_log').insert(
      ['over', 'long'].map(key => ({
        source_id: 'test',
        key,
        alert_key: key,
        at: monday - 2 * day,
        kind: 'created',
        rank: 0,
      })),
    );
    // In the middle of that week, which therefore stays.
    expect(await retentionOn(testNow - monday - 3 * day).forget(false)).toBe(2);
    expect(await keysLeft()).toEqual([String(-9 * day), '0']);
    expect(await database('verdicts').pluck('page_id')).toHaveLength(2);
    expect(
      await database('alerts').orderBy('alert_key').pluck('alert_key'),
    ).toEqual(['long', 'new']);
    expect(await database('alert_log').pluck('key')).toEqual(['long']);
    expect(await retentionOn().forget(false)).toBe(0);
  });

  it('forgets to whom old pages came, and counts each of them as before', async () => {
    const people = [
      'user:default/ion-fox',
      'user:default/ada-owl',
      'a stranger',
    ];
    const arbitraryPages = fc.array(
      fc
        .record({
          sentAt: fc.nat(12).map(step => monday + (step - 9) * 40_000),
          days: fc.constantFrom(-7, 0, 0, 0),
          responder: fc.constantFrom(...people),
        })
        .map(({ sentAt, days, responder }) =>
          at(sentAt + days * day, { responder }),
        ),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryPages, async pages => {
        await emptied(database);
        const { write, writer } = writerOn(database);
        await write(pages);
        const before = await sumsIn(database);
        const forget = (from: number) =>
          PeopleRetention.create({
            database,
            store: DatabasePeopleRetention.create({ database }),
            clock: { now: () => testNow },
            people: testNow - from,
          }).forget(false);
        await forget(monday);
        await writer.rebuild(false);
        expect(await sumsIn(database)).toEqual(before);
        const named = await database('pages')
          .where('sent_at', '<', monday - day)
          .whereIn('person', people);
        expect(named).toEqual([]);
        // Once nothing of them is later than that, all of it is nobody's.
        await forget(monday + day);
        expect(await database('pages').whereIn('person', people)).toEqual([]);
        await writer.rebuild(false);
        expect(await sumsIn(database)).toEqual(before);
      }),
      { numRuns: databaseId === 'SQLITE_3' ? 40 : 15 },
    );
  });

  it('takes no page of a week that is closed, and says so', async () => {
    const { write } = writerOn(database);
    await write([at(monday - day)]);
    await retentionOn().forget(false);
    const late = [at(monday - day), at(monday - 2 * day), at(monday)];
    expect(await write(late)).toMatchObject({ taken: 1, known: 0, closed: 2 });
    expect(await keysLeft()).toEqual(['0']);
  });

  it('closes nothing before a page is too old: history may still be imported', async () => {
    const { write } = writerOn(database);
    await write([at(monday)]);
    expect(await retentionOn().forget(false)).toBe(0);
    expect(await write([at(monday - day)])).toMatchObject({ taken: 1 });
  });

  it('closes nothing for a page that no week counts, and lets go of it', async () => {
    const { write } = writerOn(database);
    const wrong = at(0);
    const drill = at(monday - 2 * day, { notCounted: 'drill' });
    await write([wrong, drill, at(monday, { notCounted: 'drill' })]);
    expect(await retentionOn().forget(false)).toBe(2);
    expect(await keysLeft()).toEqual(['0']);
    expect(await write([at(monday - day)])).toMatchObject({
      taken: 1,
      closed: 0,
    });
  });

  it('counts each page once when weeks begin by another clock', async () => {
    const { write, pages, calendars } = writerOn(database);
    const by = (timeZone: string) =>
      MeasuredBy.create({
        database,
        store: DatabaseMeasuredBy.create({ database }),
        pages,
        calendars,
        writer: writerOn(database, { timeZone }).writer,
        timeZone,
        gap: minute,
      }).follow(false, signal);
    await by('UTC');
    await write([
      at(monday - day),
      at(monday - 30 * minute),
      at(monday + 30 * minute),
    ]);
    await retentionOn().forget(false);
    const counted = async () => {
      const rows = await database('weekly_team_sums').orderBy('week');
      return rows.map(({ week, pages: n }) => [week, n]);
    };
    const once = [
      ['2026-W45', 2],
      ['2026-W46', 1],
    ];
    for (const timeZone of ['America/New_York', 'Asia/Tokyo', 'UTC']) {
      await by(timeZone);
      expect(await counted()).toEqual(once);
    }
  });
});
