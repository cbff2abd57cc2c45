import { dateOfWall, day, wallOfDate } from '@operability/backend-kit/time';

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

/**
 * The runs that some nights are part of, counted whole: those that began in an
 * earlier week or shift with all their nights.
 */
export function runsInto(
  nights: Iterable<string>,
  own: Iterable<string>,
): NightRun[] {
  const wanted = [...own];
  return nightRuns([...nights, ...wanted]).filter(({ first, last }) =>
    wanted.some(night => first <= night && night <= last),
  );
}

/** A disturbed night of somebody. */
export interface PersonNight {
  person?: string;
  night?: string;
}

/**
 * The most nights one after another in which one and the same person was woken,
 * of the runs that reach into a week; 0 where nobody was.
 *
 * @param own - of the week
 * @param before - of the weeks before it
 */
export function longestRunOfOne(
  own: readonly PersonNight[],
  before: readonly PersonNight[],
): number {
  const ofPerson = (list: readonly PersonNight[], person: string) =>
    list.flatMap(one => (one.person === person ? one.night ?? [] : []));
  const people = new Set(own.flatMap(({ person }) => person ?? []));
  return [...people].reduce((most, person) => {
    const runs = runsInto(ofPerson(before, person), ofPerson(own, person));
    return Math.max(most, longestRun(runs)?.nights ?? 0);
  }, 0);
}

/** How many nights in a row call for cover on the day after (incident.io's practice). */
export const nightsForCover = 2;

/**
 * The run after which somebody is to be offered cover today: of two nights or
 * more, of which the last is just over or still goes on.
 *
 * @param today - the date on their own clock
 */
export function coverDue(
  runs: readonly NightRun[],
  today: string,
): NightRun | undefined {
  const run = runs.at(-1);
  if (!run || run.nights < nightsForCover) return undefined;
  return run.last >= today || nightAfter(run.last) === today ? run : undefined;
}

function nightAfter(night: string): string {
  return dateOfWall(wallOfDate(night) + day);
}
