import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseClock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { engineOn, fox } from '../__testUtils__/engineOn';
import { EngineMetrics } from '../engine/EngineMetrics';
import { startOncall } from './startOncall';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: testDatabaseIds });

describe.each(databases.eachSupportedId())('startOncall on %s', databaseId => {
  let database: Knex;
  beforeAll(async () => {
    database = await aDatabase(databases, databaseId);
  });

  /** What goes by itself, run by hand. */
  const setUp = async () => {
    const engine = await engineOn(database);
    const { clock, oncall } = engine;
    const tasks = new Map<string, () => Promise<void>>();
    const scopes = new Map<string, string>();
    const logger = mockServices.logger.mock();
    const metrics = { ticked: jest.fn() };
    await startOncall({
      oncall,
      clock: Object.assign(clock, {
        sample: jest.fn(async () => {}),
      }) as unknown as DatabaseClock,
      metrics: metrics as unknown as EngineMetrics,
      scheduler: mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn, scope = 'global' }) => {
          scopes.set(id, scope);
          tasks.set(id, async () => fn(new AbortController().signal));
        },
      }),
      lifecycle: mockServices.lifecycle.mock(),
      logger,
    });
    const run = (id: string) => tasks.get(id)?.();
    return { ...engine, run, scopes, logger, metrics };
  };

  it('ticks on every replica, and takes steps, sends and canaries in a tick', async () => {
    const { run, scopes, trigger, clock, oncall, pagesSince, metrics } =
      await setUp();
    expect([scopes.get('tick'), scopes.get('keep-leases')]).toEqual([
      'local',
      'local',
    ]);
    const start = clock.time;
    await trigger();
    clock.time += 120_000;
    await run('tick');
    await oncall.sender.idle();
    expect(pagesSince(start)).toHaveLength(2);
    expect(metrics.ticked).toHaveBeenCalledWith(1, 0);
    expect(await oncall.stores.engine.replicas()).toEqual([
      { tickedAt: clock.time, lag: 0 },
    ]);
  });

  it('sends what is due although no alert can be taken on, and says so once', async () => {
    const { run, trigger, pager, clock, oncall, logger } = await setUp();
    pager.failure = new Error('503');
    await trigger();
    pager.failure = undefined;
    clock.time += 5000;
    const broken = jest
      .spyOn(oncall.engine, 'tick')
      .mockRejectedValue(new Error('Out of order'));
    await run('tick');
    await run('tick');
    await oncall.sender.idle();
    expect(pager.sent.map(({ message }) => message.userRef)).toEqual([
      fox,
      fox,
    ]);
    // Nothing says that it ticks: the status goes red.
    expect(await oncall.stores.engine.replicas()).toEqual([]);
    expect(logger.error).toHaveBeenCalledTimes(1);
    broken.mockRestore();
    await run('tick');
    expect(logger.info).toHaveBeenCalledWith('The on-call engine ticks again');
  });

  it('forgets what has told what it had to', async () => {
    const { run, trigger, clock, pager, oncall } = await setUp();
    await trigger({ openKey: 'a' });
    pager.failure = new Error('503');
    await trigger({ openKey: 'b' });
    await database('outbox')
      .where('status', 'waiting')
      .update({ status: 'dead', finished_at: clock.time });
    await trigger({ canary: true, openKey: 'c' });
    await oncall.stores.engine.takeSlot(0, ['pager'], 0);
    await oncall.stores.engine.takeSlot(clock.time, ['pager'], clock.time);
    const left = async () => [
      await database('outbox').whereNot('topic', 'notice').pluck('status'),
      (await database('alerts').select()).length,
      (await database('canaries').select()).length,
    ];
    clock.time += 8 * 86_400_000;
    await run('forget-what-was-sent');
    expect(await left()).toEqual([['dead'], 2, 1]);
    clock.time += 22 * 86_400_000;
    await run('forget-what-was-sent');
    expect(await left()).toEqual([[], 2, 1]);
  });
});
