import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aDatabase } from '../__testUtils__/databases';
import { engineOn, fox, owl } from '../__testUtils__/engineOn';

jest.setTimeout(60_000);

const minutes = 60_000;
const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

// On SQLite there is one process; it has one connection, and no rows are locked.
describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  it('never do one transition twice, however often they tick at once', async () => {
    const first = await engineOn(database);
    const { clock, trigger, lines, fates } = first;
    const all = [first, first.replica(), first.replica()];
    const ids: string[] = [];
    for (let index = 0; index < 30; index++) {
      ids.push((await trigger({ openKey: `k${index}` })).id);
    }
    clock.time += 2 * minutes;
    const reports = await Promise.all(
      [...all, ...all].map(({ oncall }) => oncall.engine.tick()),
    );
    await Promise.all(all.map(({ tick }) => tick()));
    expect(new Set(reports).size).toBe(3);
    for (const id of ids) {
      expect(await lines(id)).toEqual(['triggered', 'paged', 'paged']);
      expect((await fates(id)).map(([who]) => who)).toEqual([fox, owl]);
    }
    const keys = all.flatMap(({ pager }) =>
      pager.sent.map(({ message }) => message.idempotencyKey),
    );
    expect(keys).toHaveLength(60);
    expect(new Set(keys).size).toBe(60);
  });

  it('leave an alert alone that another is at, and take it when that one dies', async () => {
    const { trigger, clock, tick, oncall, fates } = await engineOn(database);
    const { id } = await trigger();
    clock.time += 2 * minutes;
    // The other has claimed it, and its connection breaks before it commits.
    const other = await database.transaction();
    const claimed = await oncall.stores.alerts.claimDue(other, clock.time, 10);
    expect(claimed.alerts).toHaveLength(1);
    expect((await tick()).moved).toBe(0);
    await other.rollback();
    expect((await tick()).moved).toBe(1);
    expect((await fates(id)).map(([who]) => who)).toEqual([fox, owl]);
  });

  it('look at the alert again inside the claim: what was acknowledged meanwhile stays', async () => {
    const { trigger, clock, tick, lines } = await engineOn(database);
    const { id } = await trigger();
    clock.time += 2 * minutes;
    const other = await database.transaction();
    await other('alerts')
      .where({ id })
      .update({
        status: 'acknowledged',
        due_at: clock.time + 30 * minutes,
      });
    const ticking = tick();
    await other.commit();
    await ticking;
    await tick();
    expect(await lines(id)).toEqual(['triggered', 'paged']);
  });

  it("take over a killed one's page within ten seconds, with the same key", async () => {
    const first = await engineOn(database);
    const { clock, oncall, pager, replica } = first;
    const heir = replica();
    // It hangs in the middle of sending, and renews nothing any more.
    pager.held = new Promise(() => {});
    await oncall.intake.take({
      event: { type: 'trigger', urgency: 'high' },
      summary: 'Queue is full',
      entityRef: 'component:default/logplex',
    });
    await oncall.sender.tick();
    expect(pager.sent).toHaveLength(1);
    const diedAt = clock.time;
    while (!heir.pager.sent.length) await heir.pass(1000);
    expect(clock.time - diedAt).toBeLessThanOrEqual(10_000);
    expect(
      heir.pager.sent.map(({ message }) => message.idempotencyKey),
    ).toEqual(pager.sent.map(({ message }) => message.idempotencyKey));
    expect(heir.pager.sent).toHaveLength(1);
  });

  it('see what another has changed of a policy before they take the next step', async () => {
    const first = await engineOn(database);
    const { oncall, clock, trigger, replica } = first;
    const other = replica();
    await other.tick();
    const { id } = await trigger();
    const [ladder] = await oncall.stores.policies.list();
    await oncall.stores.policies.change(async transaction => {
      await oncall.stores.policies.update(
        transaction,
        {
          ...ladder,
          ladder: { ...ladder.ladder, version: 2, repeat: 1 },
        },
        1,
      );
    });
    clock.time += 2 * minutes;
    await other.tick();
    // It goes on by the version that it started with.
    const alert = await oncall.stores.alerts.get(id);
    expect(alert?.run.policy).toEqual({ id: 'runtime', version: 1 });
    const next = await other.trigger({ openKey: 'next' });
    expect(next.alert?.run.policy).toEqual({ id: 'runtime', version: 2 });
  });
});
