import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { median, percentile } from '../percentiles';
import { checklistId } from './subjects';

/** How fast a list over all entities is answered. In milliseconds. */
export interface OverviewLatency {
  what: string;
  p50: number;
  p95: number;
  target?: number;
}

const rounds = 5;
const requestsPerRound = 8;
/** For less than this, nobody looks whether anything has changed. */
const memoryMs = 1_100;

/**
 * Asks for the overview by owner, the matrix and the worst results, over HTTP.
 *
 * @param change - has what was counted counted again, as when a result changes
 */
export async function measureOverview(
  port: number,
  change: () => Promise<void>,
): Promise<OverviewLatency[]> {
  const call = async (route: string) => {
    const url = `http://127.0.0.1:${port}/api/readiness/${route}`;
    const answer = await fetch(url);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${text}`);
  };
  const list = `checklist=${checklistId}`;
  const overview = `overview?${list}&groupBy=owner`;
  return [
    {
      what: 'overview by owner, a second after the last',
      ...(await timed(() => call(overview))),
      target: 100,
    },
    {
      what: 'overview by owner, after a change each time',
      ...(await timed(() => call(overview), change)),
    },
    {
      what: 'matrix of owners and checks, a second after the last',
      ...(await timed(() => call(`matrix?${list}`))),
    },
    {
      what: 'results, the worst first, 100 rows',
      ...(await timed(() => call(`results?${list}&limit=100`))),
    },
    {
      what: 'the same, after a change each time',
      ...(await timed(() => call(`results?${list}&limit=100`), change)),
    },
  ];
}

async function timed(
  call: () => Promise<void>,
  before = async () => {},
): Promise<{ p50: number; p95: number }> {
  const measured: { p50: number; p95: number }[] = [];
  await call();
  for (let round = 0; round < rounds; round++) {
    const took: number[] = [];
    for (let request = 0; request < requestsPerRound; request++) {
      await setTimeout(memoryMs);
      await before();
      const start = performance.now();
      await call();
      took.push(performance.now() - start);
    }
    measured.push({ p50: percentile(took, 0.5), p95: percentile(took, 0.95) });
  }
  return {
    p50: median(measured.map(({ p50 }) => p50)),
    p95: median(measured.map(({ p95 }) => p95)),
  };
}
