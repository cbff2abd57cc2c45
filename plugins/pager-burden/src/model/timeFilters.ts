import {
  burdenPageFilters,
  pageTimes,
} from '@operability/plugin-pager-burden-common';
import { DateTime } from 'luxon';
import { hours, weekdays } from './hours';
import { weekTitle } from './weekText';

const shapes = { ...pageTimes.shape, mine: burdenPageFilters.shape.mine };

/** When pages came, and whether to the reader: what numbers open to. @internal */
export type TimeFilter = keyof typeof shapes;

/** Each as an address says it; empty for none. @internal */
export type TimeFilters = Record<TimeFilter, string>;

/** @internal */
export const timeFilters = Object.keys(shapes) as TimeFilter[];

/** Those in an address; what is not understood is left out. @internal */
export function parseTimeFilters(search: URLSearchParams): TimeFilters {
  const read = (name: TimeFilter) => {
    const text = search.get(name) ?? '';
    return shapes[name].safeParse(text).success ? text : '';
  };
  // The names are those of the shapes.
  return Object.fromEntries(
    timeFilters.map(name => [name, read(name)]),
  ) as TimeFilters;
}

/** A filter in words, with what has to go for it to go. @internal */
export interface TimeChip {
  names: TimeFilter[];
  label: string;
}

/** What pages are narrowed to, in words. @internal */
export function timeChips(filters: TimeFilters): TimeChip[] {
  const { firstWeek, lastWeek, weekday, hour, night, since, until, mine } =
    filters;
  const chips: [TimeFilter[], string[]][] = [
    [
      ['firstWeek', 'lastWeek'],
      [
        firstWeek && `from ${weekTitle(firstWeek)}`,
        lastWeek && `up to ${weekTitle(lastWeek)}`,
      ],
    ],
    [
      ['weekday', 'hour'],
      [
        weekday && weekdays[Number(weekday) - 1],
        hour && `${hours[Number(hour)]} to ${hours[(Number(hour) + 1) % 24]}`,
        (weekday || hour) && 'by the clock of whoever was paged',
      ],
    ],
    [
      ['since', 'until'],
      [
        since && `since ${instantText(since)}`,
        until && `before ${instantText(until)}`,
      ],
    ],
    [['night'], [night && `in the night of ${night}`]],
    [['mine'], [mine && 'that came to you']],
  ];
  return chips.flatMap(([names, words]) => {
    const label = words.filter(Boolean).join(' ');
    return label ? [{ names, label }] : [];
  });
}

function instantText(at: string): string {
  return DateTime.fromISO(at).toLocaleString({
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
