import { TestDatabases } from '@backstage/backend-test-utils';
import { hour } from '@operability/backend-kit/time';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { readSources } from '../__testUtils__/readSources';
import { sumsIn } from '../__testUtils__/sumsIn';
import { startTestBurden, TestBurden } from '../__testUtils__/testBurden';
import { TestDuty } from '../__testUtils__/TestDuty';
import { TestSource } from '../__testUtils__/TestSource';
import { DatabaseCalendarStore } from '../duty/DatabaseCalendarStore';
import { DatabasePeopleRetention } from '../retention/DatabasePeopleRetention';
import { PeopleRetention } from '../retention/PeopleRetention';
import {
  aged,
  alert,
  at,
  dumpOf,
  file,
  hut,
  ion,
  iso,
  leaveTraces,
  pages,
  theirNames,
} from './__testUtils__/ionFox';
import { isPseudonym } from './pseudonyms';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
describe.each(databases.eachSupportedId())('erasing on %s', databaseId => {
  let database: Knex;
  let burden: TestBurden;
  const source = new TestSource('good');
  const duty = new TestDuty();
  let before: Awaited<ReturnType<typeof sumsIn>>;
  let pseudonym: string;
  let agedNames: string[];

  const dump = () => dumpOf(database);
  /** The sums, with whoever was erased under their name again. */
  async function sums() {
    const text = JSON.stringify(await sumsIn(database));
    return JSON.parse(text.replaceAll(pseudonym ?? ion, ion));
  }
  const sorted = ({ things, teams }: typeof before) => ({
    things: [...things].sort(),
    teams: [...teams].sort(),
  });
  const erase = (person: string | undefined, body: object = {}) =>
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
    await leaveTraces(burden, database);
    before = sorted(await sums());
  });
  afterAll(() => burden.stop());

  it.each([
    ['nobody', 401, undefined],
    ['whom it is about', 403, 'ion-fox'],
    ['another', 403, 'rally-owl'],
    ['an administrator', 200, 'sre-elk'],
  ])('answers %s with %d', async (_, status, person) => {
    const caller = burden.as(person);
    expect((await caller.get('/erasures')).status).toBe(status);
    const asked = await caller.post('/erasures/preview', { userRef: ion });
    expect(asked.status).toBe(status);
    if (status === 200) return;
    expect((await erase(person)).status).toBe(status);
    expect(await dump()).toContain('ion-fox');
  });

  it.each([
    [{ userRef: 'group:default/runtime' }, 'reference of a user'],
    [{ userRef: 'user:erased/0' }, 'erased already'],
    [{ userRef: ion, alsoCalled: ['User:erased/0'] }, 'erased already'],
  ])('refuses %p, and says why', async (body, reason) => {
    const elk = burden.as('sre-elk');
    for (const path of ['/erasures/preview', '/erasures']) {
      const answer = await elk.post(path, body);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(reason);
    }
  });

  it('leaves no name behind, and every count as it was', async () => {
    const called = { alsoCalled: ['ion@example.com', 'ion@old.example'] };
    const preview = await burden
      .as('sre-elk')
      .post('/erasures/preview', { userRef: ion, ...called });
    const { status, body } = await erase('sre-elk', called);
    expect(status).toBe(200);
    const { replaced, deleted } = body;
    expect(preview.body).toMatchObject({ replaced, deleted });
    expect(preview.body.names).toContainEqual({
      name: 'Ion@Example.com',
      n: 1,
    });
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
    const nothing = { pseudonym, replaced: [], deleted: [] };
    expect((await erase('sre-elk')).body).toEqual(nothing);
  });

  it('says when and by whom, and not who it was', async () => {
    const elk = burden.as('sre-elk');
    const all = (await elk.get('/erasures')).body;
    const by = 'user:default/sre-elk';
    expect(all).toMatchObject({
      totalItems: 2,
      items: [
        { pseudonym, by, replaced: [] },
        { pseudonym, by, at: expect.any(String) },
      ],
    });
    expect(all.items[1].replaced).toContainEqual({ what: 'pages', n: 8 });
    const first = (await elk.get('/erasures?limit=1')).body;
    const next = `/erasures?limit=1&cursor=${first.nextCursor}`;
    expect((await elk.get(next)).body.items).toEqual([all.items[1]]);
    expect((await elk.get('/erasures?cursor=x')).status).toBe(400);
    // Whoever erased somebody can be erased too.
    await elk.post('/erasures', { userRef: by });
    expect(JSON.stringify((await elk.get('/erasures')).body)).not.toContain(
      'sre-elk',
    );
  });
});
