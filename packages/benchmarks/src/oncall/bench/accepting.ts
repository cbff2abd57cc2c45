import { AlertInput } from '@operability/plugin-oncall-common';
import { median } from '../../percentiles';
import { componentRef, ladder, rungs } from '../organisation';
import { Replica, Scene } from '../Scene';
import { Line } from './Line';
import { load, LoadResult } from './Loader';

const keys = 100;
const rounds = 5;
const secondsPerRound = 6;
const leastRate = 800;
const mostP99Ms = 250;
const leastShare = 0.55;

/**
 * What one replica takes in, from 100 keys at once. First events for alerts
 * that are open, as a storm is; then each with an alert of its own, which is
 * paged while it is measured. Beside both, the same route with one bare insert.
 */
export async function measureAccepting(connection: string): Promise<Line[]> {
  const scene = await Scene.start({
    connection,
    name: 'accepting',
    policyIds: ['ladder'],
  });
  try {
    const replica = await scene.addReplica({ withBareInsert: true });
    await scene.prepare(replica, [ladder('ladder', rungs(2, 'PT6H'))]);
    const bare = '/api/bare/alerts';
    const oncall = '/api/oncall/alerts';
    const repeats: LoadResult[] = [];
    const fresh: LoadResult[] = [];
    const inserts: LoadResult[] = [];
    // Open before they are measured, and paged.
    await run(replica, oncall, repeatOf, 2);
    await run(replica, bare, repeatOf, 2);
    for (let round = 0; round < rounds; round++) {
      // In turns, so that all meet the same noise.
      inserts.push(await run(replica, bare, repeatOf, secondsPerRound));
      repeats.push(await run(replica, oncall, repeatOf, secondsPerRound));
      const freshOf = newOf(round);
      fresh.push(await run(replica, oncall, freshOf, secondsPerRound));
    }
    const peer = medianOf(inserts);
    return [
      line('events for open alerts, from 100 keys', medianOf(repeats), peer),
      line('events that each open an alert', medianOf(fresh), peer),
      line('the same route with one bare insert', peer),
    ];
  } finally {
    await scene.stop();
  }
}

function run(
  replica: Replica,
  path: string,
  bodyOf: (key: number, index: number) => AlertInput,
  seconds: number,
): Promise<LoadResult> {
  const port = Number(new URL(replica.baseUrl).port);
  return load({ port, path, connections: keys, seconds, bodyOf });
}

/** Ten alerts of each key stay open. */
function repeatOf(key: number, index: number): AlertInput {
  return eventOf(`key-${key}/${index % 10}`);
}

function newOf(round: number) {
  return (key: number, index: number) =>
    eventOf(`key-${key}/new-${round}-${index}`);
}

function eventOf(dedupKey: string): AlertInput {
  return {
    entityRef: componentRef('ladder'),
    summary: `Something of ${dedupKey} is out of bounds`,
    dedupKey,
    details: { host: 'host-17', value: 93.5, threshold: 90 },
  };
}

function medianOf(results: readonly LoadResult[]): LoadResult {
  const of = (field: keyof LoadResult) =>
    median(results.map(result => result[field]));
  return { rate: of('rate'), p50: of('p50'), p99: of('p99') };
}

function line(what: string, result: LoadResult, peer?: LoadResult): Line {
  const { rate, p50, p99 } = result;
  const measured = `${rate.toFixed(0)} a second, p50 ${p50.toFixed(
    0,
  )} ms, p99 ${p99.toFixed(0)} ms`;
  if (!peer) return { what, measured };
  const share = rate / peer.rate;
  return {
    what,
    measured,
    target: `≥ ${leastRate} a second, p99 ≤ ${mostP99Ms} ms, ≥ ${percent(
      leastShare,
    )} of a bare insert`,
    peer: percent(share),
    isMet: rate >= leastRate && p99 <= mostP99Ms && share >= leastShare,
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
