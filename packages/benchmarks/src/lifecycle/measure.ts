import { performance } from 'node:perf_hooks';
import { median, percentile } from '../percentiles';

/** In milliseconds. */
export interface Latency {
  /** Median over all rounds. */
  p50: number;
  /** Median over all rounds. */
  p95: number;
  /** The slowest of all calls, which no median may hide. */
  slowest: number;
}

const rounds = 5;
const requestsPerRound = 40;
const warmUps = 20;

/** How often `measure` calls what it measures. */
export const callsOfOneMeasurement = warmUps + rounds * requestsPerRound;

/**
 * Measures something again and again.
 *
 * @param call - gets the number of the call, counted from 0
 * @param atOnce - how many calls are under way at any time
 */
export async function measure(
  call: (index: number) => Promise<void>,
  atOnce: number,
): Promise<Latency> {
  let next = 0;
  const run = async (count: number): Promise<number[]> => {
    const until = next + count;
    const took: number[] = [];
    const caller = async () => {
      while (next < until) {
        const index = next++;
        const start = performance.now();
        await call(index);
        took.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, caller));
    return took;
  };

  await run(warmUps);
  const measured: Latency[] = [];
  for (let round = 0; round < rounds; round++) {
    const took = await run(requestsPerRound);
    measured.push({
      p50: percentile(took, 0.5),
      p95: percentile(took, 0.95),
      slowest: Math.max(...took),
    });
  }
  return {
    p50: median(measured.map(({ p50 }) => p50)),
    p95: median(measured.map(({ p95 }) => p95)),
    slowest: Math.max(...measured.map(({ slowest }) => slowest)),
  };
}
