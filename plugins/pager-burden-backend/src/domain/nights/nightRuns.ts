import { dateOfWall, day, wallOfDate } from '../time/wallTime';

/** Disturbed nights in a row. */
export interface NightRun {
  first: string;
  last: string;
  nights: number;
}

/**
 * The runs of disturbed nights of one person, oldest first, from the nights of
 * their pages in any order. Runs may cross weeks and shifts.
 */
export function nightRuns(nights: Iterable<string>): NightRun[] {
  const runs: NightRun[] = [];
  for (const night of [...new Set(nights)].sort()) {
    const run = runs.at(-1);
    if (run && nightAfter(run.last) === night) {
      run.last = night;
      run.nights += 1;
    } else {
      runs.push({ first: night, last: night, nights: 1 });
    }
  }
  return runs;
}

/** The longest run, the latest of those; two nights or more call for cover. */
export function longestRun(runs: readonly NightRun[]): NightRun | undefined {
  return runs.reduce<NightRun | undefined>(
    (longest, run) => (run.nights >= (longest?.nights ?? 0) ? run : longest),
    undefined,
  );
}

function nightAfter(night: string): string {
  return dateOfWall(wallOfDate(night) + day);
}
