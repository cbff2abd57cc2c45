import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aCaller } from '../__testUtils__/access';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const credentials = mockCredentials.user(fox);
const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('alert lives on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  it('tell who took it when, how it climbed, and who ended it', async () => {
    const { trigger, pass, oncall, clock } = await engineOn(database);
    const createdAt = clock.time;
    const { id } = await trigger();
    await pass(120_000, 10_000);
    const { alerts, lives } = oncall.services;
    const caller = aCaller('rally-owl');
    await alerts.act(caller, id, { type: 'escalate', fromStep: 2 });
    await pass(30_000, 10_000);
    const acknowledgedAt = clock.time;
    await alerts.act(caller, id, { type: 'acknowledge' });
    await pass(60_000, 10_000);
    await alerts.act(caller, id, { type: 'resolve' });
    const resolvedAt = clock.time;
    await pass(20_000, 10_000);

    const { items } = await lives.read(credentials, { limit: 10 });

    expect(items).toEqual([
      {
        id,
        createdAt: new Date(createdAt).toISOString(),
        changedAt: new Date(resolvedAt).toISOString(),
        acknowledgedAt: new Date(acknowledgedAt).toISOString(),
        acknowledgedBy: owl,
        resolvedAt: new Date(resolvedAt).toISOString(),
        resolvedBy: 'human',
        escalations: { timeout: 1, manual: 1, reassigned: 0 },
        drill: undefined,
      },
    ]);
  });

  it('come again when they change, and only once it has settled', async () => {
    const { trigger, pass, oncall } = await engineOn(database);
    const { lives, alerts } = oncall.services;
    const { id } = await trigger();
    expect(await lives.read(credentials, { limit: 10 })).toEqual({ items: [] });
    await pass(20_000, 10_000);
    const first = await lives.read(credentials, { limit: 10 });
    expect(first.items).toMatchObject([{ id }]);
    const after = first.nextCursor;
    expect(await lives.read(credentials, { after, limit: 10 })).toEqual({
      items: [],
    });
    await alerts.act(aCaller('ion-fox'), id, { type: 'acknowledge' });
    await pass(20_000, 10_000);
    const next = await lives.read(credentials, { after, limit: 10 });
    expect(next.items).toMatchObject([{ id, acknowledgedBy: fox }]);
  });

  it('leave out what their reader may not see, and go on past it', async () => {
    const { trigger, pass, oncall } = await engineOn(database, {
      visible: ['component:default/hermes'],
    });
    await trigger({ openKey: 'a' });
    await pass(1_000, 1_000);
    await trigger({ openKey: 'b', entityRef: 'component:default/hermes' });
    await pass(20_000, 10_000);
    const { lives } = oncall.services;
    const first = await lives.read(credentials, { limit: 1 });
    const after = first.nextCursor;
    const next = await lives.read(credentials, { after, limit: 1 });
    expect([first.items.length, next.items.length]).toEqual([0, 1]);
  });

  it('refuse a cursor that they never answered', async () => {
    const { oncall } = await engineOn(database);
    await expect(
      oncall.services.lives.read(credentials, { after: 'x y', limit: 1 }),
    ).rejects.toThrow('after');
  });
});
