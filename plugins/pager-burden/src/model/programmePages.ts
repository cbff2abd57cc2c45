import { Programme } from '@operability/plugin-pager-burden-common';
import { afterHours } from './pageClasses';
import { RowsQuery } from './pageFilters';
import { ProgrammeColumn } from './programmeRows';
import { weekPlus, weekTitle } from './weekText';

const pagesColumns = [
  'pages',
  'change',
  'interruptions',
  'afterHours',
  'sleep',
] as const satisfies readonly ProgrammeColumn['id'][];

/** The numbers of the programme that are made of pages. @internal */
export type PagesColumn = (typeof pagesColumns)[number];

/** A number of the programme, opened. @internal */
export interface ProgrammeNumber {
  team: string;
  column: PagesColumn;
}

/** The number that an address names. @internal */
export function parseProgrammeNumber(
  search: URLSearchParams,
): ProgrammeNumber | undefined {
  const team = search.get('team');
  const column = pagesColumns.find(one => one === search.get('number'));
  return team && column ? { team, column } : undefined;
}

const counts: Record<PagesColumn, { query: RowsQuery; what: string }> = {
  pages: { query: {}, what: 'Pages about what the team owned at the time' },
  change: {
    query: {},
    what: 'How many pages more, or fewer, there were in the four weeks after these. Listed are the pages of the four weeks before, about what the team owned at the time',
  },
  interruptions: {
    query: { is: ['interruption'] },
    what: 'The first page of each interruption: pages to one person within a minute of each other are one',
  },
  afterHours: {
    query: { is: ['interruption'], class: afterHours },
    what: 'The first page of each interruption out of the working hours of whoever was paged',
  },
  sleep: {
    query: { is: ['interruption'], class: ['sleep'] },
    what: 'The first page of each interruption in the hours of sleep of whoever was paged',
  },
};

/** The pages that a number of the programme counts, and how it does. @internal */
export function programmePages(
  { team, column }: ProgrammeNumber,
  { until }: Pick<Programme, 'until'>,
): { query: RowsQuery; formula: string } {
  const { query, what } = counts[column];
  const lastWeek = column === 'change' ? weekPlus(until, -4) : until;
  const firstWeek = weekPlus(lastWeek, -3);
  return {
    query: { ...query, team: [team], firstWeek, lastWeek, counted: 'true' },
    formula: `${what}; of the weeks from ${weekTitle(
      firstWeek,
    )} up to ${weekTitle(lastWeek)}. The week that is not over is left out.`,
  };
}
