import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { stringify } from 'yaml';
import { aDatabase, testDatabaseIds } from '../__testUtils__/databases';
import { aRotation, aScheduleInput } from '../__testUtils__/inputs';
import { worldOf } from '../__testUtils__/worldOf';
import { OncallSignals } from '../alerts/OncallSignals';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { DatabasePolicyStore } from '../policies/DatabasePolicyStore';
import { DatabaseScheduleStore } from '../schedules/DatabaseScheduleStore';
import { DatabaseSwapStore } from '../schedules/DatabaseSwapStore';
import { DefinitionsSync } from './DefinitionsSync';

jest.setTimeout(60_000);

const week = 7 * 86_400_000;
const monday = Date.parse('2026-02-02T09:00:00Z');

describe.each(testDatabaseIds)('definitions, on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const folder = createMockDirectory();
  const clock = { time: monday, now: () => clock.time };
  let database: Knex;
  beforeEach(async () => {
    database = await aDatabase(databases, databaseId);
    clock.time = monday;
  });

  const aReplica = () => {
    const logger = mockServices.logger.mock();
    return DefinitionsSync.create({
      locations: ['.'],
      root: folder.path,
      schedules: DatabaseScheduleStore.create({ database }),
      swaps: DatabaseSwapStore.create({ database }),
      policies: DatabasePolicyStore.create({ database }),
      worlds: {
        current: async () => worldOf({}),
        ladder: async () => undefined,
      },
      signals: OncallSignals.create({
        signals: { publish: async () => {} },
        logger,
      }),
      clock,
      logger,
    });
  };
  const writeRotations = (rotations: string[][]) =>
    folder.setContent({
      'primary.yaml': stringify({
        schedules: [
          {
            ...aScheduleInput([], { id: 'primary' }),
            rotations: rotations.map((names, index) =>
              aRotation(names, { id: `weeks-${index}` }),
            ),
          },
        ],
      }),
    });
  const write = (...names: string[]) => writeRotations([names]);
  const holdersFrom = async (start: number, weeks: number) => {
    const store = DatabaseScheduleStore.create({ database });
    const schedule = await store.get('primary');
    const range = { start, end: start + weeks * week };
    return scheduleShifts(schedule!.rule, [], range).items.map(
      ({ userRef }) => userRef.split('/')[1],
    );
  };

  it('are written once by replicas that start at the same moment', async () => {
    write('ion-fox');
    const replicas = [aReplica(), aReplica(), aReplica()];
    await Promise.all(replicas.map(one => one.run()));
    expect(replicas.flatMap(one => one.problems)).toEqual([]);
    const store = DatabaseScheduleStore.create({ database });
    expect(await store.get('primary')).toMatchObject({ version: 1 });
  });

  it('keep turns going over one change after another, and the past as it was', async () => {
    const replica = aReplica();
    write('ion-fox', 'rally-owl', 'data-hare');
    await replica.run();
    const before = await holdersFrom(monday - 4 * week, 4);
    const [holder] = await holdersFrom(monday, 1);

    write('ion-fox', 'rally-owl', 'data-hare', 'sre-elk');
    clock.time += week / 7;
    await replica.run();
    expect(await holdersFrom(monday, 1)).toEqual([holder]);
    const planned = await holdersFrom(monday, 5);
    expect(new Set(planned.slice(0, 4)).size).toBe(4);

    // The successor has begun when the file changes again.
    clock.time = monday + 2 * week + 1;
    write('ion-fox', 'rally-owl', 'sre-elk');
    await replica.run();
    expect(await holdersFrom(monday - 4 * week, 4)).toEqual(before);
    expect((await holdersFrom(monday, 3)).slice(0, 3)).toEqual(
      planned.slice(0, 3),
    );
    const after = await holdersFrom(monday + 3 * week, 8);
    expect(after).not.toContain('data-hare');
    expect(new Set(after)).toEqual(
      new Set(['ion-fox', 'rally-owl', 'sre-elk']),
    );

    clock.time = monday + 20 * week;
    // Whose place it was is nobody's.
    expect(await holdersFrom(clock.time, 4)).toHaveLength(3);
  });

  it('bring back a rotation that was taken out, as often as it comes and goes', async () => {
    const replica = aReplica();
    const both = [['ion-fox'], ['rally-owl']];
    for (const rotations of [both, [['ion-fox']], both, [['ion-fox']], both]) {
      writeRotations(rotations);
      await replica.run();
      clock.time += 3 * week;
      expect((await holdersFrom(clock.time, 1)).sort()).toEqual(
        rotations.flat(),
      );
    }
  });
});
