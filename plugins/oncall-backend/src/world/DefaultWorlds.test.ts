import { TestDatabases } from '@backstage/backend-test-utils';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aPolicy, aSchedule, facts } from '../__testUtils__/worldOf';
import { runtimeLadder } from '../domain/__testUtils__/ladders';
import { KnownSchedule } from '../ports/WorldSources';
import { Revisions, RevisionTopic } from '../revisions/Revisions';
import { DefaultWorlds } from './DefaultWorlds';

describe.each(testDatabaseIds)('the world that is kept, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });

  async function create() {
    const database = await aDatabase(databases, databaseId);
    const clock = { time: 1_000_000, now: () => clock.time };
    const state = {
      schedules: [aSchedule('one', ['ion-fox']), aSchedule('two', ['noah'])],
      seenAt: 5,
    };
    const sources = {
      schedules: {
        allSchedules: jest.fn(
          async (): Promise<KnownSchedule[]> =>
            structuredClone(state.schedules),
        ),
      },
      policies: {
        allPolicies: jest.fn(async () => [aPolicy(runtimeLadder)]),
        allAssignments: jest.fn(async () => new Map<string, string>()),
        ladder: jest.fn(async ({ version }: { version: number }) =>
          version === 1 ? runtimeLadder : undefined,
        ),
      },
      people: {
        allCalendars: jest.fn(async () => new Map()),
        withOwnContact: jest.fn(async () => new Set<string>()),
        everybodyIsReachable: true,
      },
      maintenance: { openMaintenance: jest.fn(async () => []) },
      catalog: {
        all: jest.fn(async () => [facts('user:default/ion-fox')]),
        seenAt: jest.fn(async () => state.seenAt),
      },
    };
    const worlds = DefaultWorlds.create({
      revisions: Revisions.create({ database }),
      sources,
      clock,
    });
    const bump = (topic: RevisionTopic) =>
      database.transaction(transaction => Revisions.bump(transaction, topic));
    return { worlds, sources, state, clock, bump };
  }

  it('is built once, and again only where a revision has moved', async () => {
    const { worlds, sources, bump } = await create();
    const first = await worlds.current();
    expect(await worlds.current()).toBe(first);
    expect(sources.catalog.all).toHaveBeenCalledTimes(1);

    await bump('catalog');
    const second = await worlds.current();
    expect(second).not.toBe(first);
    expect(sources.catalog.all).toHaveBeenCalledTimes(2);
    expect(sources.schedules.allSchedules).toHaveBeenCalledTimes(1);
    expect(sources.policies.allPolicies).toHaveBeenCalledTimes(1);
    expect(sources.people.allCalendars).toHaveBeenCalledTimes(1);
  });

  it('shows a write to whoever asks after it, also while a refresh runs', async () => {
    const { worlds, state, bump } = await create();
    await worlds.current();
    await bump('policies');
    const running = worlds.current();
    state.schedules = [aSchedule('three', ['noah'])];
    await bump('schedules');
    const after = await worlds.current();
    await running;
    expect(after.directory.scheduleAt('three', 0)).toBeDefined();
    expect(after.directory.scheduleAt('one', 0)).toBeUndefined();
  });

  it('keeps what schedules have worked out that did not change', async () => {
    const { worlds, state, bump } = await create();
    const at = Date.parse('2026-06-01T12:00:00Z');
    const { directory: before } = await worlds.current();
    const [one, two] = [
      before.scheduleAt('one', at),
      before.scheduleAt('two', at),
    ];
    state.schedules = [
      state.schedules[0],
      aSchedule('two', ['noah'], {
        overrides: [
          {
            id: 'cover',
            type: 'cover',
            userRef: 'user:default/ion-fox',
            start: at,
            end: at + 60_000,
            createdAt: 1,
          },
        ],
      }),
    ];
    await bump('schedules');
    const { directory: after } = await worlds.current();
    expect(after.scheduleAt('one', at)).toBe(one);
    expect(after.scheduleAt('two', at)).not.toEqual(two);
  });

  it('tells the age of the copy anew each minute', async () => {
    const { worlds, state, clock } = await create();
    await worlds.current();
    state.seenAt = 77;
    clock.time += 60_001;
    expect((await worlds.current()).catalogSeenAt).toBe(77);
  });

  it('goes on after a failure, with what has changed since', async () => {
    const { worlds, sources, bump } = await create();
    await worlds.current();
    await bump('catalog');
    sources.catalog.all.mockRejectedValueOnce(new Error('connection lost'));
    await expect(worlds.current()).rejects.toThrow('connection lost');
    await worlds.current();
    expect(sources.catalog.all).toHaveBeenCalledTimes(3);
  });

  it('keeps pinned ladders, and asks again for what was not there', async () => {
    const { worlds, sources } = await create();
    expect(await worlds.ladder({ id: 'runtime', version: 1 })).toBe(
      runtimeLadder,
    );
    await worlds.ladder({ id: 'runtime', version: 1 });
    expect(sources.policies.ladder).toHaveBeenCalledTimes(1);
    expect(await worlds.ladder({ id: 'runtime', version: 2 })).toBeUndefined();
    await worlds.ladder({ id: 'runtime', version: 2 });
    expect(sources.policies.ladder).toHaveBeenCalledTimes(3);
  });
});
