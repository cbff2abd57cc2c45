import { isAfterHours } from '../classify/isAfterHours';
import { PageFact } from './PageFact';

/** Counted pages by week, team, thing and class. */
export interface WeekSum
  extends Pick<
    PageFact,
    'isSample' | 'week' | 'team' | 'entity' | 'isEntityKnown' | 'class'
  > {
  pages: number;
  interruptions: number;
}

/** The same by week and team alone. */
export interface TeamWeekSum
  extends Pick<PageFact, 'isSample' | 'week' | 'team'> {
  pages: number;
  interruptions: number;
  /** Interruptions out of working hours. */
  afterHours: number;
  /** Interruptions in hours of sleep. */
  sleep: number;
}

/**
 * What the pages of some weeks come to; those that do not count are left out.
 * An interruption is counted where its first page belongs, so every page and
 * every interruption is in exactly one sum.
 */
export function sumWeeks(pages: readonly PageFact[]): WeekSum[] {
  const sums = new Map<string, WeekSum>();
  for (const page of pages) {
    if (page.notCounted !== undefined) continue;
    const { isSample, week, team, entity, isEntityKnown } = page;
    const place = { isSample, week, team, entity, isEntityKnown };
    const key = { ...place, class: page.class };
    const text = Object.values(key).join('\n');
    const sum = sums.get(text) ?? { ...key, pages: 0, interruptions: 0 };
    sum.pages += 1;
    sum.interruptions += page.startsInterruption ? 1 : 0;
    sums.set(text, sum);
  }
  return [...sums.values()];
}

/** What a team's weeks come to, from their sums. */
export function sumTeamWeeks(sums: readonly WeekSum[]): TeamWeekSum[] {
  const teams = new Map<string, TeamWeekSum>();
  for (const sum of sums) {
    const { isSample, week, team, interruptions } = sum;
    const text = [isSample, week, team].join('\n');
    const own = teams.get(text) ?? {
      isSample,
      week,
      team,
      pages: 0,
      interruptions: 0,
      afterHours: 0,
      sleep: 0,
    };
    own.pages += sum.pages;
    own.interruptions += interruptions;
    own.afterHours += isAfterHours(sum.class) ? interruptions : 0;
    own.sleep += sum.class === 'sleep' ? interruptions : 0;
    teams.set(text, own);
  }
  return [...teams.values()];
}
