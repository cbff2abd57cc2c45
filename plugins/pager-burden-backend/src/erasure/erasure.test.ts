import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { readSources } from '../__testUtils__/readSources';
import { sumsIn } from '../__testUtils__/sumsIn';
import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';
import { TestDuty } from '../__testUtils__/TestDuty';
import { TestSource } from '../__testUtils__/TestSource';
import { aPage } from '../__testUtils__/writerOn';
import { hour } from '../domain/time/wallTime';
import { weekAfter } from '../domain/week/isoWeek';
import { weekAt, weekBounds } from '../domain/week/weekBounds';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DatabasePeopleRetention } from '../retention/DatabasePeopleRetention';
import { PeopleRetention } from '../retention/PeopleRetention';
import { isPseudonym } from './pseudonyms';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const ion = 'user:default/ion-fox';
// Of the real clock: what is read of duty goes up to now.
const week = weekAfter(weekAt(Date.now(), 'UTC'), -1);
const monday = weekBounds(week, 'UTC').start;
const minute = 60_000;
const at = (minutes: number) => monday + minutes * minute;
/** A thing of ion-fox alone. */
const hut: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'hut', namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: ion }],
};
/** Two within a minute, one of a name that nobody knows in between. */
const pages = [
  aPage({ key: '1', sentAt: at(60), alertKey: 'a' }),
  aPage({ key: '2', sentAt: at(61) }),
  aPage({ key: '3', sentAt: at(60.5), responder: 'Ion@Example.com' }),
  aPage({ key: '4', sentAt: at(60), responder: 'user:default/rally-owl' }),
  aPage({ key: '5', sentAt: at(60), entity: 'hut', ownerRef: undefined }),
];
/** Older than people are kept in, and all that has that name. */
const aged = aPage({ key: '6', sentAt: at(-60), responder: 'Ion@Old.example' });
const alert = {
  key: 'a',
  createdAt: at(60),
  acknowledgedAt: at(61),
  acknowledgedBy: ion,
  escalations: { timeout: 0, manual: 0, reassigned: 0 },
};
const theirNames = /ion-fox|ion@example|ion@old|the fox|Ion F\./i;
const iso = (minutes: number) => new Date(at(minutes)).toISOString();
const file = (title: string) =>
  [
    'sent_at,entity,responder,title,id',
    `${iso(600)},logplex,ion-fox,${title},1`,
    `${iso(700)},logplex,ion@example.com,${title},2`,
    `${iso(800)},logplex,the fox,${title},3`,
  ].join('\n');

describe.each(databases.eachSupportedId())('erasing on %s', databaseId => {
  let database: Knex;
  let burden: TestBurden;
  const source = new TestSource('good');
  const duty = new TestDuty();
  let before: Awaited<ReturnType<typeof sumsIn>>;
  let pseudonym: string;
  let agedNames: string[];

  /** Everything that is kept, as text. */
  async function dump(): Promise<string> {
    const isPostgres = databaseId !== 'SQLITE_3';
    const tables: string[] = isPostgres
      ? await database('pg_tables')
          .where('schemaname', 'public')
          .pluck('tablename')
      : await database('sqlite_master').where('type', 'table').pluck('name');
    const rows = await Promise.all(
      tables.map(async table => [table, await database(table).select()]),
    );
    return JSON.stringify(rows);
  }
  /** The sums, with whoever was erased under their name again. */
  async function sums() {
    const text = JSON.stringify(await sumsIn(database));
    return JSON.parse(text.replaceAll(pseudonym ?? ion, ion));
  }
  const sorted = ({ things, teams }: typeof before) => ({
    things: [...things].sort(),
    teams: [...teams].sort(),
  });
  const erase = (person: string, body: object = {}) =>
    burden.as(person).post('/erasures', { userRef: ion, ...body });

  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
    // Their clock, which nobody knows afterwards, says another class.
    duty.livesIn(ion, 'Asia/Tokyo');
    duty.held = [
      { scheduleId: 's', userRef: ion, start: at(0), end: Date.now() },
    ];
    source.pages = [aged, ...pages];
    source.alerts = [alert];
    burden = await startTestBurden({
      knex: database,
      sources: [source],
      record: duty,
      entities: [hut],
    });
    await database('given_names').insert({
      source_id: 'old',
      kind: 'person',
      name: 'the fox',
      target: ion,
      given_by: ion,
      given_at: 0,
      version: 1,
      is_due: false,
    });
    await readSources(database, burden, [source]);
    await database('held_shifts').insert({
      is_sample: false,
      schedule_id: 'long ago',
      user_ref: ion,
      starts_at: at(-120),
      ends_at: at(-60),
    });
    await PeopleRetention.create({
      database,
      store: DatabasePeopleRetention.create({ database }),
      clock: { now: () => at(0) },
      people: hour / 2,
    }).forget(false);
    agedNames = [
      ...(await database('pages').where('sent_at', '<', at(0)).pluck('person')),
      ...(await database('held_shifts')
        .where('schedule_id', 'long ago')
        .pluck('user_ref')),
    ];
    await burden.as('sre-elk').importFile(file('Slow')).expect(200);
    const [{ id }] = await database('pages').where('person', ion);
    const fox = burden.as('ion-fox');
    const verdict = { action: true, verdict: 'fix' };
    const path = `/reviews/default/runtime/${week}`;
    const statuses = [
      await fox.put(`/pages/${id}/verdict`, verdict),
      await fox.put('/me/sharing', { withManager: true, version: 0 }),
      await fox.put(path, { summary: 'Bad.', isDone: true, version: 0 }),
      await burden.as('rally-owl').post(`${path}/actions`, {
        title: 'More room',
        ownerRef: ion,
        dueOn: '2030-01-01',
      }),
      await fox.put('/budgets/default/runtime', {
        limits: [{ metric: 'quietWeeksInFour', limit: 2 }],
        reason: 'We want more of them',
        version: 0,
      }),
    ].map(({ status }) => status);
    if (statuses.some(status => status > 201)) throw new Error(`${statuses}`);
    before = sorted(await sums());
  });
  afterAll(() => burden.stop());

  it('is for administrators', async () => {
    expect((await erase('ion-fox')).status).toBe(403);
    expect((await erase('rally-owl')).status).toBe(403);
    expect(await dump()).toContain('ion-fox');
  });

  it('leaves no name behind, and every count as it was', async () => {
    const { status, body } = await erase('sre-elk', {
      alsoCalled: ['ion@example.com', 'ion@old.example'],
    });
    expect(status).toBe(200);
    pseudonym = body.pseudonym;
    const whats = (rows: { what: string }[]) =>
      rows.map(({ what }) => what).sort();
    expect(whats(body.replaced)).toEqual([
      'actions',
      'alerts',
      'budgets',
      'changes of actions',
      'pages',
      'reviews',
      'shifts',
      'sums',
      'verdicts',
    ]);
    // Each row once, in however many of its columns they were.
    expect(body.replaced).toContainEqual({ what: 'pages', n: 8 });
    expect(body.replaced).toContainEqual({ what: 'reviews', n: 1 });
    expect(whats(body.deleted)).toEqual([
      'calendars',
      'consent',
      'names',
      'notices',
    ]);
    expect(await dump()).not.toMatch(theirNames);
    expect(sorted(await sums())).toEqual(before);
    expect(isPseudonym(pseudonym)).toBe(true);
    // What the key makes of a name would tell whoever has the key.
    expect(agedNames.map(isPseudonym)).toEqual([true, true]);
    for (const name of agedNames) expect(await dump()).not.toContain(name);
    const audited = burden.audited.mock.calls.map(([one]) => one);
    const erased = audited.filter(one => one.eventId === 'person-erase');
    expect(erased).toHaveLength(1);
    expect(JSON.stringify(erased)).toContain(pseudonym);
    expect(JSON.stringify(erased)).not.toContain('ion-fox');
  });

  it('lets nobody come back with what sources tell once more', async () => {
    // The same again, from the beginning; and corrected, by which nothing moves.
    await database('page_sources').update({ cursor: null });
    await readSources(database, burden, [source]);
    const again = await burden.as('sre-elk').importFile(file('Slow'));
    expect(again.body).toMatchObject({ known: 3, taken: 0, changed: 0 });
    await database('page_sources').update({ cursor: null });
    source.pages = [aged, ...pages].map(page => ({
      ...page,
      title: 'Corrected',
    }));
    await readSources(database, burden, [source]);
    await burden.as('sre-elk').importFile(file('Corrected')).expect(200);
    for (const task of ['look-for-names', 'measure-anew', 'sum-up']) {
      await burden.run(task);
    }
    expect(await dump()).not.toMatch(theirNames);
    expect(sorted(await sums())).toEqual(before);
  });

  it('learns from a file what else they are called, and keeps none of it', async () => {
    const elk = burden.as('sre-elk');
    const row = (n: number) => `${iso(n)},logplex,Ion F. (PFOX1),Told,t${n}`;
    const told = (n: number) =>
      elk
        .importFile(`sent_at,entity,responder,title,id\n${row(n)}`)
        .expect(200);
    await told(950);
    const users = [
      {
        id: 'PFOX1',
        type: 'user',
        summary: 'Ion F.',
        email: 'Ion@Example.com',
      },
      { id: 'POWL1', type: 'user', summary: 'Owl', email: 'owl@example.com' },
    ];
    const query = 'format=pagerduty&source=old';
    await elk.importFile(JSON.stringify({ users }), query).expect(200);
    expect(await dump()).not.toMatch(theirNames);
    expect(await database('given_names').pluck('told_target')).toContain(
      'owl@example.com',
    );
    await told(960);
    expect(await dump()).not.toMatch(theirNames);
    const people = await database('pages').where('title', 'Told');
    expect(people.map(({ person }) => isPseudonym(person))).toEqual([
      true,
      true,
    ]);
    expect(people[0].person).toBe(people[1].person);
  });

  it.each([
    ['the fox', 'user:default/rally-owl'],
    ['somebody', ion],
  ])('lets nobody say that %p is %s', async (name, target) => {
    const given = { source: 'old', kind: 'person', name, target, version: 0 };
    const { status, body } = await burden.as('sre-elk').put('/names', given);
    expect(status).toBe(409);
    expect(body.error.message).toContain('erased are not named again');
    expect(await dump()).not.toMatch(theirNames);
  });

  it('keeps no calendar of theirs that was asked for before', async () => {
    const store = DatabaseCalendarStore.create({ database });
    const range = { since: at(0), until: at(1) };
    const asked = [ion, 'user:default/rally-owl'].map(userRef => ({
      userRef,
      ...range,
    }));
    expect(await store.put(false, asked, at(1))).toEqual([asked[1]]);
    expect(await database('calendars').where('user_ref', ion)).toEqual([]);
  });

  it('knows them in what is new, by any of their names', async () => {
    const row = `${iso(900)},logplex,User:default/Ion-Fox,New,9`;
    await burden
      .as('sre-elk')
      .importFile(`sent_at,entity,responder,title,id\n${row}`)
      .expect(200);
    const people = await database('pages').where('title', 'New');
    expect(people.map(({ person }) => person)).toEqual([pseudonym]);
    expect((await erase('sre-elk')).body).toEqual({
      pseudonym,
      replaced: [],
      deleted: [],
    });
  });
});
