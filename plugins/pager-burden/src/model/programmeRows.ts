import { ProgrammeTeam } from '@operability/plugin-pager-burden-common';

/** A column of the programme, by which it can be sorted. @internal */
export interface ProgrammeColumn {
  id: Exclude<keyof ProgrammeTeam, 'title'>;
  title: string;
}

/** The columns of the programme, in their order. @internal */
export const programmeColumns: readonly ProgrammeColumn[] = [
  { id: 'team', title: 'Team' },
  { id: 'pages', title: 'Pages in 4 weeks' },
  { id: 'change', title: 'Against the 4 before' },
  { id: 'interruptions', title: 'Interruptions' },
  { id: 'afterHours', title: 'After hours' },
  { id: 'sleep', title: 'In sleep' },
  { id: 'quietWeeks', title: 'Quiet weeks of 13' },
  { id: 'unknownWeeks', title: 'Unknown weeks' },
  { id: 'breaches', title: 'Breaches in 13 weeks' },
  { id: 'decisionsDue', title: 'Decisions due' },
  { id: 'lastReview', title: 'Last review' },
];

/** What a programme is sorted by. @internal */
export interface ProgrammeOrder {
  by: ProgrammeColumn['id'];
  direction: 'asc' | 'desc';
}

/** An order as an address says it: `pages` or `-pages`; most pages first where it says none. @internal */
export function parseProgrammeOrder(text: string | null): ProgrammeOrder {
  const isDown = text?.startsWith('-') ?? false;
  const id = isDown ? text?.slice(1) : text;
  const column = programmeColumns.find(one => one.id === id);
  return column
    ? { by: column.id, direction: isDown ? 'desc' : 'asc' }
    : { by: 'pages', direction: 'desc' };
}

/** The order after a click on a column; numbers begin with the most. @internal */
export function nextProgrammeOrder(
  order: ProgrammeOrder,
  by: ProgrammeColumn['id'],
): string {
  const first = by === 'team' || by === 'lastReview' ? 'asc' : 'desc';
  const other = order.direction === 'asc' ? 'desc' : 'asc';
  const direction = order.by === by ? other : first;
  return direction === 'desc' ? `-${by}` : by;
}

/** Teams in an order; of equals the name decides, and what is not known comes last. @internal */
export function sortProgramme(
  teams: readonly ProgrammeTeam[],
  { by, direction }: ProgrammeOrder,
): ProgrammeTeam[] {
  const way = direction === 'asc' ? 1 : -1;
  return [...teams].sort((one, other) => {
    const byName = one.title.localeCompare(other.title);
    if (by === 'team') return way * byName;
    const [left, right] = [one[by], other[by]];
    if (left === right) return byName;
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return left < right ? -way : way;
  });
}

/** `+3`, `−2`, `0`; a dash where there is nothing to compare with. @internal */
export function changeText(change: number | undefined): string {
  if (change === undefined) return '–';
  if (change === 0) return '0';
  return change > 0 ? `+${change}` : `−${-change}`;
}

/** The rows of a programme as a file holds them. @internal */
export function programmeCsv(
  teams: readonly ProgrammeTeam[],
): (string | number)[][] {
  return [
    programmeColumns.map(({ title }) => title),
    ...teams.map(team => programmeColumns.map(({ id }) => team[id] ?? '')),
  ];
}
