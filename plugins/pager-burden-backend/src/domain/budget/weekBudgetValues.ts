import { dateOfWall, day, wallOfDate } from '@operability/backend-kit/time';
import { PageClass, WeekState } from '@operability/plugin-pager-burden-common';
import { isUnsocial } from '../classify/isAfterHours';
import { actionableShare } from '../quality/actionableShare';
import { BudgetValues } from './breachesOf';
import { mostWithin } from './mostWithin';

/** A counted page as a budget looks at it. */
export interface BudgetPage {
  id: string;
  week: string;
  sentAt: number;
  /** What it was about; left out where its source does not say. */
  alert?: string;
  class: PageClass;
  startsInterruption: boolean;
  night?: string;
  person?: string;
  /** Of its verdict; left out where it has none. */
  action?: boolean;
}

/** A week of a team that is known. */
export interface KnownWeek {
  week: string;
  state: Extract<WeekState, 'quiet' | 'disturbed'>;
}

/** From which share of pages on verdicts say how many needed somebody (ours). */
const judgedShare = 0.5;

/**
 * What the known weeks of a team came to, by week.
 *
 * @param pages - those that count, also of the weeks before the first
 * @param known - oldest first
 */
export function weekBudgetValues(
  pages: readonly BudgetPage[],
  known: readonly KnownWeek[],
): Map<string, BudgetValues> {
  const incidents = incidentsOf(pages);
  const nights = new Set(pages.flatMap(page => nightKey(page) ?? []));
  return new Map(
    known.map(({ week }, index) => {
      const own = pages.filter(page => page.week === week);
      const four = known.slice(Math.max(0, index - 3), index + 1);
      return [
        week,
        {
          incidentsPerShift: mostWithin(
            incidents.filter(one => one.week === week).map(one => one.sentAt),
          ),
          consecutiveNights: nightsAfterAnother(own, nights),
          unsocialInterruptions: own.filter(
            page => page.startsInterruption && isUnsocial(page.class),
          ).length,
          actionableShare: judgedActionableShare(own),
          quietWeeksInFour:
            four.length < 4
              ? null
              : four.filter(({ state }) => state === 'quiet').length,
        },
      ];
    }),
  );
}

/** The first page of each incident; where no alert is named, of each interruption. */
function incidentsOf(pages: readonly BudgetPage[]): BudgetPage[] {
  const first = new Map<string, BudgetPage>();
  for (const page of pages) {
    const key = page.alert ?? (page.startsInterruption ? page.id : undefined);
    if (key === undefined) continue;
    const known = first.get(key);
    if (!known || page.sentAt < known.sentAt) first.set(key, page);
  }
  return [...first.values()];
}

/** The disturbed nights of people who had been disturbed in the night before, too. */
function nightsAfterAnother(
  pages: readonly BudgetPage[],
  nights: ReadonlySet<string>,
): number {
  const after = pages.flatMap(page => {
    const key = nightKey(page);
    const before =
      page.night && nightKey({ ...page, night: dayBefore(page.night) });
    return key && before && nights.has(before) ? [key] : [];
  });
  return new Set(after).size;
}

/** A share of the few that somebody has judged first would say little. */
function judgedActionableShare(pages: readonly BudgetPage[]): number | null {
  const { value, coverage } = actionableShare(pages);
  return (coverage ?? 0) < judgedShare ? null : value;
}

function nightKey({
  person,
  night,
}: Pick<BudgetPage, 'person' | 'night'>): string | undefined {
  return person !== undefined && night !== undefined
    ? `${night} ${person}`
    : undefined;
}

function dayBefore(date: string): string {
  return dateOfWall(wallOfDate(date) - day);
}
