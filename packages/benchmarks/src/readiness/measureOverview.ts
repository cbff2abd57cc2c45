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
/** For longer than this, nothing is answered from what was counted before. */
const memoryMs = 1_100;

/** Asks for the overview by owner, the matrix and the worst results, over HTTP. */
export async function measureOverview(
  port: number,
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
      what: 'overview by owner, counted anew each time',
      ...(await timed(() => call(overview), memoryMs)),
      target: 100,
    },
    {
      what: 'overview by owner, asked again and again',
      ...(await timed(() => call(overview), 0)),
    },
    {
      what: 'matrix of owners and checks, counted anew',
      ...(await timed(() => call(`matrix?${list}`), memoryMs)),
    },
    {
      what: 'results, the worst first, 100 rows',
      ...(await timed(() => call(`results?${list}&limit=100`), 0)),
    },
  ];
}

async function timed(
  call: () => Promise<void>,
  pauseMs: number,
): Promise<{ p50: number; p95: number }> {
  const measured: { p50: number; p95: number }[] = [];
  await call();
  for (let round = 0; round < rounds; round++) {
    const took: number[] = [];
    for (let request = 0; request < requestsPerRound; request++) {
      await setTimeout(pauseMs);
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
