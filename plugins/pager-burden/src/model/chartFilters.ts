import {
  Dataset,
  dataset,
  WeeklyGroup,
  weeklyGroup,
  WeeklyMeasure,
  weeklyMeasure,
} from '@operability/plugin-pager-burden-common';
import { DateTime } from 'luxon';

/** How far back the chart reaches. @internal */
export type ChartRange = '26' | 'year' | 'all';

/** What the weekly chart shows. @internal */
export interface ChartFilters {
  /** Left out for what the portal shows first. */
  data?: Dataset;
  measure: WeeklyMeasure;
  groupBy: WeeklyGroup;
  range: ChartRange;
  teams: readonly string[];
}

/** What can be counted. @internal */
export const measureWords: Readonly<Record<WeeklyMeasure, string>> = {
  pages: 'Pages',
  interruptions: 'Interruptions',
  afterHours: 'After hours',
  sleep: 'Sleep',
  unsocial: 'Sleep and days off',
};

/** What one and what several are called, in the middle of a sentence. @internal */
export const measureUnits: Readonly<Record<WeeklyMeasure, [string, string]>> = {
  pages: ['page', 'pages'],
  interruptions: ['interruption', 'interruptions'],
  afterHours: ['interruption after hours', 'interruptions after hours'],
  sleep: ['interruption of sleep', 'interruptions of sleep'],
  unsocial: [
    'interruption in sleep or on a day off',
    'interruptions in sleep or on days off',
  ],
};

/** @internal */
export const groupWords: Readonly<Record<WeeklyGroup, string>> = {
  team: 'Team',
  entity: 'Entity',
  class: 'Time of day',
};

/** What the series without a colour of their own are. @internal */
export const otherWords: Readonly<Record<WeeklyGroup, string>> = {
  team: 'Other teams',
  entity: 'Other entities',
  class: 'Other times',
};

/** @internal */
export const rangeWords: Readonly<Record<ChartRange, string>> = {
  26: '26 weeks',
  year: 'A year',
  all: 'All',
};

/** As far back as the server goes: about ten years. */
const mostWeeks = 520;

/** The filters in an address; what is not understood is left out. @internal */
export function parseChartFilters(search: URLSearchParams): ChartFilters {
  const range = search.get('range') ?? '';
  return {
    data: dataset.safeParse(search.get('data')).data,
    measure: weeklyMeasure.safeParse(search.get('measure')).data ?? 'pages',
    groupBy: weeklyGroup.safeParse(search.get('groupBy')).data ?? 'team',
    range: range === 'year' || range === 'all' ? range : '26',
    teams: search.getAll('team').filter(Boolean),
  };
}

/** The first day that is asked for; the server's choice where it is 26 weeks. @internal */
function sinceOf(range: ChartRange, now: DateTime): string | undefined {
  if (range === '26') return undefined;
  const weeks = range === 'all' ? mostWeeks : 52;
  return now.startOf('week').minus({ weeks }).toISODate() ?? undefined;
}

/** The filters as the server is asked with them. @internal */
export function rangeQuery(
  { data, range, teams }: Pick<ChartFilters, 'data' | 'range' | 'teams'>,
  now: DateTime,
) {
  return {
    ...(data && { data }),
    since: sinceOf(range, now),
    ...(teams.length > 0 && { team: [...teams] }),
  };
}
