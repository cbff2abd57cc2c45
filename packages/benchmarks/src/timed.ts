import { performance } from 'node:perf_hooks';
import { median, percentile } from './percentiles';

const rounds = 5;

/** How long something takes, in milliseconds. */
export interface Timed {
  p50: number;
  p95: number;
}

/**
 * Does something again and again, once without looking and then in five rounds;
 * answers the medians of their percentiles.
 *
 * @param options - `before` is done before each time and does not count
 */
export async function timed(
  call: () => Promise<unknown>,
  options: { timesPerRound: number; before?: () => Promise<unknown> },
): Promise<Timed> {
  const { timesPerRound, before = async () => {} } = options;
  const measured: Timed[] = [];
  await call();
  for (let round = 0; round < rounds; round++) {
    const took: number[] = [];
    for (let time = 0; time < timesPerRound; time++) {
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
