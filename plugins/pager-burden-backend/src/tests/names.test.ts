import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { GivenName } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import {
  aDatabase,
  emptied,
  testDatabaseIds,
} from '../__testUtils__/databases';
import {
  ordinaryPolicy,
  startTestBurden,
  TestBurden,
} from '../__testUtils__/testBurden';
import { TestDuty } from '../__testUtils__/TestDuty';
import { logEntries } from '../imports/__fixtures__/pagerDuty';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });
const elk = 'user:default/sre-elk';
const rally = 'user:default/rally-owl';
const logplex = 'component:default/logplex';
const drains = {
  source: 'old',
  kind: 'entity',
  name: 'Drains & more/less',
} as const;
const nick = { source: 'old', kind: 'person', name: 'Rally O.' } as const;
const file = [
  'sent_at,entity,team,responder,title',
  // At work in Kolkata, in the night in London.
  `2026-11-03T04:30:00Z,${drains.name},,${nick.name},Late`,
  `2026-11-03T04:30:20Z,${drains.name},group:default/data,${nick.name},Late`,
  `2026-11-04T04:30:00Z,,,ion-fox,Nameless`,
].join('\n');
const annotated: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'drains',
    namespace: 'default',
    annotations: { 'pagerduty.com/service-id': 'PIJ90N7' },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/data' }],
};
const withAddress: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'far-lynx', namespace: 'default' },
  spec: { profile: { email: 'far.lynx@example.com' } },
};

describe.each(databases.eachSupportedId())('names on %s', databaseId => {
  let database: Knex;
  let burden: TestBurden;
  beforeAll(async () => {
    const record = new TestDuty();
    record.livesIn(rally, 'Asia/Kolkata');
    database = await aDatabase(databases, databaseId);
    burden = await startTestBurden({
      knex: database,
      record,
      entities: [annotated, withAddress],
    });
  });
  afterAll(() => burden.stop());
  beforeEach(async () => {
    burden.state.policy = ordinaryPolicy;
    await emptied(database);
    await burden.as('sre-elk').importFile(file).expect(200);
  });

  const give = (
    name: object,
    target: string,
    { version = 0, by = 'sre-elk' } = {},
  ) => burden.as(by).put('/names', { ...name, target, version });
  const takeBack = (name: Record<keyof typeof nick, string>, version: number) =>
    burden
      .as('sre-elk')
      .delete(
        `/names?${new URLSearchParams({ ...name, version: `${version}` })}`,
      );
  const list = async (state: string) => {
    const { body } = await burden.as('sre-elk').get(`/names?state=${state}`);
    return body.items;
  };
  const everything = async () => ({
    pages: await database('pages').orderBy('id').select(),
    sums: await database('weekly_sums')
      .orderBy(['week', 'team', 'entity', 'class'])
      .select(),
    teams: await database('weekly_team_sums')
      .orderBy(['week', 'team'])
      .select(),
  });

  it('of things and groups where a person should be are unknown, and can mean somebody', async () => {
    const names = [logplex, 'group:default/runtime'];
    const { body } = await burden
      .as('sre-elk')
      .importFile(
        [
          'sent_at,entity,responder,title',
          ...names.map(
            name => `2026-11-05T04:30:00Z,logplex,${name},Misplaced`,
          ),
        ].join('\n'),
      );
    expect(body).toMatchObject({ taken: 2, refused: 0, unknownUsers: 2 });
    expect(await list('unknown')).toEqual(
      expect.arrayContaining(
        names.map(name =>
          expect.objectContaining({ source: 'old', kind: 'person', name }),
        ),
      ),
    );
    await give({ source: 'old', kind: 'person', name: names[1] }, rally);
    expect(
      await database('pages')
        .where({ title: 'Misplaced' })
        .orderBy('person')
        .pluck('person'),
    ).toEqual([logplex, rally]);
  });

  it('that mean something change the pages that are in, and can be taken back', async () => {
    const before = await everything();
    expect(await list('unknown')).toEqual([
      expect.objectContaining({ ...drains, pages: 2, version: 0 }),
      expect.objectContaining({ ...nick, pages: 2, version: 0 }),
    ]);
    const given = await give(nick, rally);
    expect(given.body).toMatchObject({
      ...nick,
      pages: 2,
      target: rally,
      by: elk,
      version: 1,
    });
    await give(drains, logplex);
    const { pages, teams } = await everything();
    expect(
      pages
        .filter(({ title }) => title === 'Late')
        .map(page => [page.entity, page.person, page.time_zone, page.class])
        .sort(),
    ).toEqual(Array(2).fill([logplex, rally, 'Asia/Kolkata', 'working']));
    // Whose it was is what the file said; else who owns it.
    expect(teams.map(({ team }) => team).sort()).toEqual([
      'group:default/data',
      'group:default/runtime',
      'unknown',
    ]);
    expect(await list('unknown')).toEqual([]);
    expect(await list('given')).toEqual([
      expect.objectContaining({ ...drains, target: logplex, pages: 2 }),
      expect.objectContaining({ ...nick, target: rally, pages: 2 }),
    ]);
    // The file again is nothing new.
    const again = await burden.as('sre-elk').importFile(file);
    expect(again.body).toMatchObject({ known: 3, taken: 0, changed: 0 });

    // Another meaning takes the place of the first, but not unseen.
    expect((await give(nick, elk)).status).toBe(409);
    await give(nick, elk, { version: 1 });
    expect((await list('given'))[1]).toMatchObject({ target: elk, version: 2 });

    expect((await takeBack(nick, 2)).status).toBe(204);
    expect((await takeBack(drains, 1)).status).toBe(204);
    expect(await everything()).toEqual(before);
    expect(await list('given')).toEqual([]);
    expect((await takeBack(nick, 3)).status).toBe(404);
    expect(burden.audited).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'name-delete', name: nick.name }),
    );
  });

  it('are explained and taken back only as whoever does so has seen them', async () => {
    const meaning = async () =>
      (await list('given')).map((one: GivenName) => [one.target, one.version]);
    // Of what nobody has explained there is no version but the first.
    expect((await give(nick, elk, { version: 3 })).status).toBe(409);
    await give(nick, rally);
    expect((await takeBack(nick, 2)).status).toBe(409);
    expect((await takeBack(nick, 1)).status).toBe(204);
    // Whoever still sees what was taken back does not bring it back.
    expect((await give(nick, elk, { version: 1 })).status).toBe(409);
    expect(await meaning()).toEqual([]);
    const [, unknown] = await list('unknown');
    expect(unknown).toMatchObject({ ...nick, version: 2 });
    // Nor does whoever sees what it meant before it was explained anew.
    expect((await give(nick, elk)).status).toBe(409);
    expect((await give(nick, elk, { version: 2 })).status).toBe(200);
    expect((await takeBack(nick, 1)).status).toBe(409);
    expect(await meaning()).toEqual([[elk, 3]]);
  });

  it('mean the same for pages that come later, of their source alone', async () => {
    await give(nick, rally);
    const more = file.replace(/2026-11-0/g, '2026-11-1');
    const own = await burden.as('sre-elk').importFile(more);
    expect(own.body).toMatchObject({ taken: 3, unknownUsers: 0 });
    const other = await burden
      .as('sre-elk')
      .importFile(more, 'format=csv&source=other');
    expect(other.body).toMatchObject({ taken: 3, unknownUsers: 2 });
  });

  it('are explained by administrators alone, as what there is and they may see', async () => {
    expect((await burden.as('ion-fox').get('/names')).status).toBe(403);
    expect((await give(nick, rally, { by: 'ion-fox' })).status).toBe(403);
    for (const [name, target] of [
      [nick, 'user:default/nobody'],
      [nick, logplex],
      [drains, rally],
      [drains, 'component:default/nothing'],
    ] as const) {
      expect((await give(name, target)).status).toBe(400);
    }
    burden.state.policy = (permission, person) =>
      permission.name === 'catalog.entity.read'
        ? { result: AuthorizeResult.DENY }
        : ordinaryPolicy(permission, person);
    expect((await give(drains, logplex)).status).toBe(400);
    expect(await database('given_names').select()).toEqual([]);
  });

  it('of PagerDuty are known by the annotation of its plugin, and by a file of its users', async () => {
    await emptied(database);
    const query = 'format=pagerduty&source=duty';
    const sent = await burden
      .as('sre-elk')
      .importFile(JSON.stringify({ log_entries: logEntries }), query);
    expect(sent.body).toMatchObject({ unknownEntities: 0, unknownUsers: 3 });
    const users = [
      {
        id: 'PAM4FGS',
        type: 'user',
        name: 'Rally Owl',
        email: 'Far.Lynx@example.com',
      },
    ];
    await burden.as('sre-elk').importFile(JSON.stringify({ users }), query);
    await burden.run('look-for-names');
    const pages = await database('pages').orderBy('sent_at').select();
    expect(
      pages.map(({ entity, team, person }) => [entity, team, person]),
    ).toEqual(
      ['Ion Fox (PXPGF42)', 'Ion Fox (PXPGF42)', 'user:default/far-lynx'].map(
        person => ['component:default/drains', 'group:default/data', person],
      ),
    );
    // What somebody says goes before what a file said, also once it comes again.
    const name = {
      source: 'duty',
      kind: 'person',
      name: 'Rally Owl (PAM4FGS)',
    };
    await give(name, rally);
    await burden.as('sre-elk').importFile(JSON.stringify({ users }), query);
    await burden.run('look-for-names');
    const paged = () => database('pages').orderBy('sent_at').pluck('person');
    const ion = 'Ion Fox (PXPGF42)';
    expect(await paged()).toEqual([ion, ion, rally]);
    // Once that is taken back, the file's word holds again, without the file.
    expect((await takeBack(name, 1)).status).toBe(204);
    expect(await paged()).toEqual([ion, ion, 'user:default/far-lynx']);
    expect(await list('given')).toEqual([]);
  });

  it('are gone on with where changing their pages was interrupted', async () => {
    await database('given_names').insert({
      source_id: 'old',
      kind: 'person',
      name: nick.name,
      target: rally,
      given_by: elk,
      given_at: 1,
      version: 1,
      is_due: true,
    });
    expect((await list('given'))[0]).toMatchObject({ isRepairing: true });
    await burden.run('look-for-names');
    expect((await list('given'))[0]).toMatchObject({ pages: 2 });
    expect(await database('given_names').whereRaw('is_due')).toEqual([]);
  });
});
