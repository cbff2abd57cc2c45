import { TestDatabases } from '@backstage/backend-test-utils';
import {
  BurdenMeasure,
  BurdenPage,
  PageSource,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import { readSources } from '../__testUtils__/readSources';
import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';
import { TestDuty } from '../__testUtils__/TestDuty';
import { TestSource } from '../__testUtils__/TestSource';
import { aPage } from '../__testUtils__/writerOn';
import { weekAfter } from '../domain/week/isoWeek';
import { weekAt, weekBounds } from '../domain/week/weekBounds';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const ion = 'user:default/ion-fox';
const hour = 3_600_000;
const day = 24 * hour;
// Of the real clock: what is read of duty goes up to now.
const week = weekAfter(weekAt(Date.now(), 'UTC'), -1);
const monday = weekBounds(week, 'UTC').start;

describe.each(databases.eachSupportedId())('sources on %s', databaseId => {
  let database: Knex;
  let burden: TestBurden;
  let good: TestSource;
  let bad: TestSource;
  let duty: TestDuty;
  beforeEach(async () => {
    database ??= await aDatabase(databases, databaseId);
    await emptied(database);
    [good, bad] = [new TestSource('good'), new TestSource('bad')];
    duty = new TestDuty();
    burden = await startTestBurden({
      knex: database,
      sources: [good, bad],
      record: duty,
    });
  });
  afterEach(() => burden.stop());

  const readOn = () => readSources(database, burden, [good, bad]);
  const ask = async (path: string, person = 'ion-fox') => {
    const { body, status } = await burden.as(person).get(path);
    expect(status).toBe(200);
    return body;
  };

  it('are read on from where they were, and one that fails touches no other', async () => {
    good.pages = ['1', '2', '3'].map((key, index) =>
      aPage({ key, sentAt: monday + index * hour }),
    );
    bad.failure = new Error('Its API answered 500');
    await readOn();
    expect(good.asked).toEqual([undefined, '2']);
    const sources: PageSource[] = (await ask('/sources')).items;
    expect(sources.map(({ id, pages, error }) => [id, pages, error])).toEqual([
      ['bad', 0, 'Its API answered 500'],
      ['good', 3, undefined],
    ]);
    bad.failure = undefined;
    // A name that no index takes, of no two characters alike.
    const codes = Array.from({ length: 1000 }, (_, n) => 0x4e00 + n * 19);
    bad.pages = [
      aPage({ key: '1', sentAt: monday + 5 * hour }),
      aPage({ key: '2', responder: String.fromCodePoint(...codes) }),
    ];
    await readOn();
    expect(good.asked[2]).toBe('3');
    const [read] = (await ask('/sources')).items;
    expect([read.id, read.pages, read.error]).toEqual(['bad', 1, undefined]);
    const chart = await ask('/weeks');
    expect(chart.series[0].values.at(-2)).toBe(4);
    expect(chart.coverage.at(-2)).toBe(1);
  });

  it('have their pages looked at anew when somebody turns out to live elsewhere', async () => {
    good.pages = [aPage({ sentAt: monday + 3 * hour })];
    duty.livesIn(ion, 'UTC');
    await readOn();
    const classes = async () =>
      (await ask('/pages')).items.map((page: BurdenPage) => page.class);
    expect(await classes()).toEqual(['sleep']);
    duty.livesIn(ion, 'Asia/Tokyo');
    await readOn();
    expect(await classes()).toEqual(['working']);
    const chart = await ask('/weeks?measure=sleep&team=group:default/runtime');
    expect(chart.series[0].values.at(-2)).toBe(0);
  });

  it('make up the week of a team, one’s own nights, what is noisy and the hours of the day', async () => {
    duty.held = [
      { scheduleId: 'a', userRef: ion, start: monday, end: monday + 7 * day },
    ];
    good.pages = [0, 1, 1, 30].map((hours, index) =>
      aPage({
        key: String(index),
        sentAt: monday + (2 + hours) * hour + index * 1000,
        alertKey: String(index),
        title: index < 3 ? 'Slow' : 'Down',
      }),
    );
    good.alerts = good.pages.map(({ key, sentAt }) => ({
      key,
      createdAt: sentAt,
      acknowledgedAt: sentAt + 60_000,
      acknowledgedBy: ion,
      escalations: { timeout: 1, manual: 0, reassigned: 0 },
    }));
    await readOn();
    const summary = await ask('/teams/default/runtime/summary');
    const valueOf = (id: string) =>
      summary.measures.find((one: BurdenMeasure) => one.id === id).value;
    expect(summary).toMatchObject({ week, state: 'disturbed', coverage: 1 });
    expect(summary.streak.known).toBe(26);
    expect(valueOf('pages')).toBe(4);
    expect(valueOf('interruptions')).toBe(3);
    expect(valueOf('acknowledge.median')).toBe(60);
    expect(valueOf('escalations.timeout')).toBe(4);
    // One person: what would expose them is not told.
    expect(valueOf('disturbedNights')).toBeNull();

    const own = await ask('/me');
    expect(
      own.nights.filter(({ pages }: { pages: number }) => pages),
    ).toHaveLength(1);
    expect(own.weeks.at(-2)).toMatchObject({
      week,
      pages: 4,
      onCallHours: 168,
    });
    expect((await ask('/me', 'data-hare')).nights).toEqual([]);

    const noisy = await ask('/noisy?sort=nights');
    expect(
      noisy.items.map(({ title, pages }: { title: string; pages: number }) => [
        title,
        pages,
      ]),
    ).toEqual([
      ['Slow', 3],
      ['Down', 1],
    ]);
    const heat = await ask('/heatmap');
    expect(heat.total).toBe(4);
    expect(heat.cells[3][0]).toBe(2);
  });
});
