import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, logplex, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const credentials = mockCredentials.user(fox);
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('PageFeed on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  it('has every page that was sent, with its owner then, and who acknowledged it', async () => {
    const { trigger, pass, oncall, clock } = await engineOn(database);
    const start = clock.time;
    const { id } = await trigger();
    await pass(120_000, 10_000);
    await oncall.services.alerts.act(aCaller('rally-owl'), id, {
      type: 'acknowledge',
    });
    const { items } = await oncall.services.feed.read(credentials, {
      limit: 10,
    });
    const page = {
      id: expect.any(String),
      alertId: id,
      alertNumber: expect.any(Number),
      summary: expect.any(String),
      dedupKey: undefined,
      entityRef: logplex,
      ownerRef: 'group:default/runtime',
      channel: 'pager',
      interrupts: true,
      urgency: 'high',
      drill: false,
      acknowledgedAt: undefined,
    };
    expect(items).toEqual([
      { ...page, userRef: fox, step: 1, sentAt: new Date(start).toISOString() },
      {
        ...page,
        userRef: owl,
        step: 2,
        sentAt: new Date(clock.time).toISOString(),
        acknowledgedAt: new Date(clock.time).toISOString(),
      },
    ]);
  });

  it('goes on from a cursor, and loses nothing that is sent meanwhile', async () => {
    const { trigger, oncall, replica } = await engineOn(database);
    const other = replica();
    const seen: string[] = [];
    let after: string | undefined;
    const read = async () => {
      const { items, nextCursor } = await oncall.services.feed.read(
        credentials,
        { after, limit: 7 },
      );
      seen.push(...items.map(({ id }) => id));
      after = nextCursor ?? after;
      return items.length;
    };
    const sending = Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? trigger : other.trigger)({ openKey: `k${index}` }),
      ),
    );
    for (let turn = 0; turn < 5; turn++) await read();
    await sending;
    while (await read());
    const all = await database('pages').pluck('id');
    expect(seen).toHaveLength(40);
    expect(new Set(seen)).toEqual(new Set(all));
  });

  it('hides pages about what its reader may not see, and goes on past them', async () => {
    const { trigger, oncall } = await engineOn(database, {
      visible: ['component:default/hermes'],
    });
    await trigger({ openKey: 'a' });
    await trigger({ openKey: 'b', entityRef: 'component:default/hermes' });
    const first = await oncall.services.feed.read(credentials, { limit: 1 });
    expect(first.items).toEqual([]);
    const next = await oncall.services.feed.read(credentials, {
      after: first.nextCursor,
      limit: 1,
    });
    expect(next.items.map(({ entityRef }) => entityRef)).toEqual([
      'component:default/hermes',
    ]);
  });

  it('refuses a cursor that it never answered', async () => {
    const { oncall } = await engineOn(database);
    await expect(
      oncall.services.feed.read(credentials, { after: 'x y', limit: 1 }),
    ).rejects.toThrow('cursor');
  });
});
