import { AlertInput } from '@operability/plugin-oncall-common';
import assert from 'node:assert/strict';
import { percentile } from '../../percentiles';
import { climberRef, componentRef, ladder, Rung } from '../organisation';
import { ReceivedPage } from '../OutsideWorld';
import { pause, raise, Replica, Scene } from '../Scene';
import { waitUntil } from '../../waitUntil';
import { inDatabaseOf } from './inDatabaseOf';
import { Line } from './Line';

const alerts = 10_000;
const burst = 500;
const windowSeconds = 300;
/** Long enough to raise them all, and for their first pages to leave. */
const leadSeconds = 240;
const burstInMs = 150_000;
const burstWaitSeconds = 20;
const longestWaitSeconds = leadSeconds + windowSeconds;
const mostP50Ms = 600;
const mostP99Ms = 2_000;
const drainMs = 5_000;

/**
 * How late the second step of an alert leaves: 10,000 alerts are open on two
 * replicas, whose steps are due evenly over five minutes, and in the middle 500
 * more are due at once. A page counts when the other side of its channel has it.
 */
export async function measureLateness(connection: string): Promise<Line[]> {
  const waits = Array.from(
    { length: longestWaitSeconds + 1 },
    (_, index) => index,
  ).slice(burstWaitSeconds);
  const scene = await Scene.start({
    connection,
    name: 'lateness',
    policyIds: waits.map(policyIdOf),
  });
  try {
    const replicas = [await scene.addReplica(), await scene.addReplica()];
    await scene.prepare(
      replicas[0],
      waits.map(wait => ladder(policyIdOf(wait), stepsOf(wait))),
    );
    const windowAt = Date.now() + leadSeconds * 1000;
    await raiseEvenly(replicas, windowAt);
    const { pages } = scene.world;
    await waitUntil('all first pages have left', leadSeconds * 1000, () =>
      hasAll(pages, 1, alerts),
    );
    assert.ok(Date.now() < windowAt, 'all are open before the first is due');
    const dueAt = new Map(await dueTimes(connection));

    const burstAt = windowAt + burstInMs;
    await pause(burstAt - burstWaitSeconds * 1000 - Date.now());
    const inBurst = await raise(
      replicas,
      Array.from({ length: burst }, (_, index) =>
        eventOf(burstWaitSeconds, `burst ${index}`),
      ),
      100,
    );
    for (const [id, due] of await dueTimes(connection)) {
      if (inBurst.includes(id)) dueAt.set(id, due);
    }
    await waitUntil('all second pages have left', 400_000, () =>
      hasAll(pages, 2, alerts + burst),
    );
    return linesOf(pages, dueAt, new Set(inBurst));
  } finally {
    await scene.stop();
  }
}

/** Each a wait after it was raised, so that all are due evenly over the window. */
async function raiseEvenly(
  replicas: readonly Replica[],
  windowAt: number,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < alerts) {
      const index = next++;
      const dueAt = windowAt + (index * windowSeconds * 1000) / alerts;
      const wait = Math.round((dueAt - Date.now()) / 1000);
      await raise(
        [replicas[index % replicas.length]],
        [eventOf(wait, `even ${index}`)],
        1,
      );
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
}

function linesOf(
  pages: readonly ReceivedPage[],
  dueAt: ReadonlyMap<string, number>,
  inBurst: ReadonlySet<string>,
): Line[] {
  const second = pages.filter(({ userRef }) => userRef === climberRef(2));
  const lateOf = ({ alertId, at }: ReceivedPage) =>
    at - (dueAt.get(alertId) ?? NaN);
  const ofBurst = second.filter(({ alertId }) => inBurst.has(alertId));
  const burstDueAt = Math.min(
    ...ofBurst.map(({ alertId }) => dueAt.get(alertId) ?? NaN),
  );
  const drained = Math.max(...ofBurst.map(({ at }) => at)) - burstDueAt;
  const late = second
    .filter(({ alertId }) => {
      const due = dueAt.get(alertId) ?? NaN;
      const isNearBurst = due >= burstDueAt && due <= burstDueAt + drained;
      return !inBurst.has(alertId) && !isNearBurst;
    })
    .map(lateOf);
  assert.ok(late.length > alerts * 0.9, 'most are outside of the burst');
  const p50 = percentile(late, 0.5);
  const p99 = percentile(late, 0.99);
  return [
    {
      what: `due → out of its channel, ${alerts} open alerts, 2 replicas, 33 a second`,
      measured: `p50 ${seconds(p50)}, p99 ${seconds(p99)}, latest ${seconds(
        Math.max(...late),
      )}`,
      target: `p50 ≤ ${seconds(mostP50Ms)}, p99 ≤ ${seconds(mostP99Ms)}`,
      isMet: p50 <= mostP50Ms && p99 <= mostP99Ms,
    },
    {
      what: `${burst} more that are due at once`,
      measured: `drained in ${seconds(drained)}`,
      target: `≤ ${seconds(drainMs)}`,
      isMet: drained <= drainMs,
    },
  ];
}

/** When the next step of each open alert is due, as the engine has it. */
async function dueTimes(
  connection: string,
): Promise<ReadonlyMap<string, number>> {
  const rows: { id: string; due_at: string }[] = await inDatabaseOf(
    { connection, scene: 'lateness' },
    database =>
      database('alerts').where('canary', false).select('id', 'due_at'),
  );
  return new Map(rows.map(row => [row.id, Number(row.due_at)]));
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function hasAll(pages: readonly ReceivedPage[], step: number, count: number) {
  const person = climberRef(step);
  return pages.filter(({ userRef }) => userRef === person).length >= count;
}

function policyIdOf(waitSeconds: number): string {
  return `wait-${waitSeconds}`;
}

function stepsOf(waitSeconds: number): Rung[] {
  return [
    { userRef: climberRef(1), wait: `PT${waitSeconds}S` },
    { userRef: climberRef(2), wait: 'PT6H' },
  ];
}

function eventOf(waitSeconds: number, summary: string): AlertInput {
  return { entityRef: componentRef(policyIdOf(waitSeconds)), summary };
}
