import {
  BudgetBreach,
  BudgetMetric,
} from '@operability/plugin-pager-burden-common';
import { RowsQuery } from './pageFilters';
import { weekPlus } from './weekText';

const unsocial = ['leave', 'holiday', 'sleep', 'weekend'] as const;

const counts: Record<BudgetMetric, { query: RowsQuery; formula: string }> = {
  incidentsPerShift: {
    query: {},
    formula:
      'The most incidents that began within any twelve hours of the week, each counted at its first page. Where a page names no alert, its interruption stands for the incident. Listed are all pages of the week.',
  },
  consecutiveNights: {
    query: { is: ['night'] },
    formula:
      'Nights in which somebody was paged who had been paged in the night before, too; each night of each person counts once. Listed are all pages in nights of the week.',
  },
  unsocialInterruptions: {
    query: { is: ['interruption'], class: [...unsocial] },
    formula:
      'Interruptions in sleep, at weekends, on holidays and on leave, by the calendar of whoever was paged; pages to one person within a minute of each other are one, counted at the first.',
  },
  actionableShare: {
    query: { is: ['judged'] },
    formula:
      'Pages on which somebody had to act, of those with a verdict. Pages without one are not in it; a week of which less than half have one is not judged.',
  },
  quietWeeksInFour: {
    query: {},
    formula:
      'Weeks without a page, of the last four of which enough is known; an unknown week is none of them. Listed are the pages of the four weeks up to this one.',
  },
};

/** How the value of a limit is counted, and the pages of the team that it is counted of. @internal */
export function breachPages({
  metric,
  team,
  week,
}: Pick<BudgetBreach, 'metric' | 'team' | 'week'>): {
  query: RowsQuery;
  formula: string;
} {
  const { query, formula } = counts[metric];
  const when =
    metric === 'quietWeeksInFour'
      ? { firstWeek: weekPlus(week, -3), lastWeek: week }
      : { week: [week] };
  return {
    query: { ...query, ...when, team: [team], counted: 'true' },
    formula,
  };
}
