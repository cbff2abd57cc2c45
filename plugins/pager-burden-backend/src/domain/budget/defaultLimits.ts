import { BudgetMetric } from '@operability/plugin-pager-burden-common';

/** What a team may bear, or must reach. */
export interface Limit {
  metric: BudgetMetric;
  title: string;
  limit: number;
  /** Whether the number must not be below it, rather than above. */
  isLeast: boolean;
  /** Whether the unit is a share, from 0 to 1. */
  isShare?: boolean;
  source: string;
}

/** The limits of a team that has set none, and where they come from. */
export const defaultLimits: readonly Limit[] = [
  {
    metric: 'incidentsPerShift',
    title: 'Incidents in twelve hours',
    limit: 2,
    isLeast: false,
    source:
      'Site Reliability Engineering, "Being On-Call": at most two incidents in a shift of twelve hours, as each takes about six',
  },
  {
    metric: 'consecutiveNights',
    title: 'Consecutive disturbed nights',
    limit: 0,
    isLeast: false,
    source: 'Our choice: after a disturbed night somebody else takes the next',
  },
  {
    metric: 'unsocialInterruptions',
    title: 'Interruptions in sleep, at weekends, on holidays and on leave',
    limit: 2,
    isLeast: false,
    source: 'Our choice, of an on-call week',
  },
  {
    metric: 'actionableShare',
    title: 'Pages on which somebody had to act',
    limit: 0.8,
    isLeast: true,
    isShare: true,
    source: 'Our choice: of five pages, one may have been noise',
  },
  {
    metric: 'quietWeeksInFour',
    title: 'Quiet weeks in four',
    limit: 1,
    isLeast: true,
    source: 'Our choice, after the talk: engineers deserve weeks with no pages',
  },
];
