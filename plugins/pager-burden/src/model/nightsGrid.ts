import { OwnBurden } from '@operability/plugin-pager-burden-common';
import { DateTime } from 'luxon';
import { weekdays } from './hours';

/** How a night was for somebody. @internal */
export type NightState = 'disturbed' | 'calm' | 'off';

/** A night, by the evening on which it began. @internal */
export interface Night {
  date: string;
  state: NightState;
  pages: number;
  /** In words, for who does not see the dot. */
  title: string;
}

/** A week of nights from Monday; undefined outside of the range. @internal */
export interface NightWeek {
  monday: string;
  label: string;
  nights: (Night | undefined)[];
}

/** The nights of a range as weeks of seven. @internal */
export function nightsGrid(
  range: Pick<OwnBurden, 'since' | 'until' | 'nights'>,
): NightWeek[] {
  const known = new Map(range.nights.map(night => [night.date, night]));
  const first = DateTime.fromISO(range.since, { zone: 'utc' }).startOf('week');
  const until = DateTime.fromISO(range.until, { zone: 'utc' });
  const count = Math.ceil(until.diff(first, 'weeks').weeks);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const monday = first.plus({ weeks: index });
    return {
      monday: dayOf(monday),
      label: monday.toLocaleString({ day: 'numeric', month: 'short' }),
      nights: weekdays.map((__, weekday) => {
        const evening = monday.plus({ days: weekday });
        const date = dayOf(evening);
        return date < range.since || date >= range.until
          ? undefined
          : nightOf(evening, known.get(date));
      }),
    };
  });
}

const words: Readonly<Record<NightState, string>> = {
  disturbed: 'disturbed',
  calm: 'on call and calm',
  off: 'not on call',
};

function nightOf(
  evening: DateTime,
  known: OwnBurden['nights'][number] | undefined,
): Night {
  const pages = known?.pages ?? 0;
  const calm = known?.onCall ? 'calm' : 'off';
  const state = pages > 0 ? 'disturbed' : calm;
  const day = evening.toLocaleString({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const count = pages > 0 ? `, ${pages} ${pages === 1 ? 'page' : 'pages'}` : '';
  return {
    date: dayOf(evening),
    state,
    pages,
    title: `${day}: ${words[state]}${count}`,
  };
}

function dayOf(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
