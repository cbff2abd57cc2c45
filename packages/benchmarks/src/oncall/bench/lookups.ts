import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { measure } from '../../lifecycle/measure';
import { percentile } from '../../percentiles';
import { climberRef, componentRef } from '../organisation';
import { Replica, Scene } from '../Scene';
import { inDatabaseOf } from './inDatabaseOf';
import { Line } from './Line';

const schedules = 500;
const overridesEach = 100;
const holders = [1, 2, 3, 4, 5];
const standIn = 9;
const yearMs = 365 * 86_400_000;
const targetMs = 20;
const changes = 40;

/** Who is on call for an entity: 500 schedules, each with a year of overrides. */
export async function measureLookups(connection: string): Promise<Line[]> {
  const ids = Array.from({ length: schedules }, (_, index) => `s-${index}`);
  const scene = await Scene.start({
    connection,
    name: 'lookups',
    policyIds: ids,
  });
  try {
    const replica = await scene.addReplica();
    await scene.prepare(replica, []);
    for (const id of ids) await addSchedule(replica, id);
    await addOverrides(connection);
    // Seen as changed, whatever was written behind the plugin's back.
    await addSchedule(replica, 'one-more');
    await assertOverridden(replica, ids);

    const lookUp = (index: number) =>
      lookUpOne(replica, componentRef(ids[(index * 7) % ids.length]));
    const quiet = await measure(lookUp, 1);
    const busy = await measure(lookUp, 4);
    const changed = await afterChanges(replica, lookUp);
    const all = await measure(async () => {
      const { items } = await replica.client.getOnCallByRefs({
        body: { entityRefs: ids.map(componentRef) },
      });
      assert.equal(items.length, ids.length);
    }, 1);
    return [
      {
        what: `who is on call for an entity, ${schedules} schedules with ${overridesEach} overrides each`,
        measured: `p50 ${ms(quiet.p50)}, p95 ${ms(quiet.p95)}`,
        target: `p95 ≤ ${targetMs} ms`,
        isMet: quiet.p95 <= targetMs,
      },
      {
        what: '4 readers at once',
        measured: `p50 ${ms(busy.p50)}, p95 ${ms(busy.p95)}`,
      },
      {
        what: 'the first look-up after a change of a schedule',
        measured: `p50 ${ms(percentile(changed, 0.5))}, p95 ${ms(
          percentile(changed, 0.95),
        )}`,
      },
      {
        what: `who is on call for ${schedules} entities at once`,
        measured: `p50 ${ms(all.p50)}, p95 ${ms(all.p95)}`,
      },
    ];
  } finally {
    await scene.stop();
  }
}

async function addSchedule({ client }: Replica, id: string): Promise<void> {
  await client.createSchedule({
    body: {
      id,
      name: `Schedule ${id}`,
      ownerRef: 'group:default/runtime',
      timeZone: 'America/Los_Angeles',
      rotations: [
        {
          name: 'Weekly',
          participants: holders.map(step => ({
            userRef: climberRef(step),
          })),
          shift: 'P1W',
          handover: { time: '10:00', weekday: 1 },
          startsOn: '2026-01-05',
        },
      ],
    },
  });
  await client.createPolicy({
    body: {
      id,
      name: `Policy ${id}`,
      ownerRef: 'group:default/runtime',
      workHours: {
        timeZone: 'America/Los_Angeles',
        windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      },
      steps: [{ title: 'On call', targets: [{ type: 'schedule', ref: id }] }],
    },
  });
}

/** A year of them, from half a year ago: at any time, whoever holds a schedule is replaced. */
async function addOverrides(connection: string): Promise<void> {
  await inDatabaseOf({ connection, scene: 'lookups' }, database =>
    database.raw(
      `insert into overrides
         (id, schedule_id, type, user_ref, replaces,
          start_at, end_at, created_at)
       select gen_random_uuid(), schedules.id, 'replace', :person, holder,
              start_at, start_at + :length, start_at
       from schedules, unnest(:holders::text[]) as holder, (
         select (extract(epoch from now()) * 1000)::bigint
                  + (number - :count / 2) * :length::bigint as start_at
         from generate_series(0, :count - 1) as number
       ) as starts`,
      {
        person: climberRef(standIn),
        holders: holders.map(climberRef),
        count: overridesEach / holders.length,
        length: Math.floor((yearMs * holders.length) / overridesEach),
      },
    ),
  );
}

/** Whoever stands in now, and nobody of the rotation. */
async function assertOverridden(
  replica: Replica,
  ids: readonly string[],
): Promise<void> {
  const { items } = await replica.client.getOnCallByRefs({
    body: { entityRefs: ids.map(componentRef) },
  });
  const answering = items.flatMap(({ levels }) =>
    levels[0].people.map(({ userRef }) => userRef),
  );
  assert.deepEqual(
    answering,
    ids.map(() => climberRef(standIn)),
  );
}

async function lookUpOne({ client }: Replica, entityRef: string) {
  const [, name] = entityRef.split('/');
  const { levels } = await client.getEntityOnCall({
    params: { kind: 'component', namespace: 'default', name },
    query: {},
  });
  assert.equal(levels.length, 1);
}

/** How long a look-up takes that is the first after a change. */
async function afterChanges(
  replica: Replica,
  lookUp: (index: number) => Promise<void>,
): Promise<number[]> {
  const took: number[] = [];
  let version = 1;
  for (let index = 0; index < changes; index++) {
    version = await rename(replica, 'one-more', version, index);
    const start = performance.now();
    await lookUp(index);
    took.push(performance.now() - start);
  }
  return took;
}

async function rename(
  { client }: Replica,
  id: string,
  version: number,
  index: number,
): Promise<number> {
  const { definedIn: _, ...schedule } = await client.getSchedule({
    params: { id },
  });
  const saved = await client.updateSchedule({
    params: { id },
    body: { ...schedule, name: `Renamed ${index}`, version },
  });
  return saved.version;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
