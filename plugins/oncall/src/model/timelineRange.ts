import { DateTime } from 'luxon';

/** How much of a schedule is shown at once. @internal */
export type TimelineView = 'twoWeeks' | 'fourWeeks' | 'month';

const daysOf = { twoWeeks: 14, fourWeeks: 28 };

/** A stretch of time, in epoch milliseconds. @internal */
export interface Span {
  start: number;
  end: number;
}

/** A local day: 24 hours long, or 23 or 25 when the clocks change. @internal */
export interface TimelineDay extends Span {
  date: string;
}

/** The days that a timeline shows, in a zone. @internal */
export interface TimelineRange extends Span {
  view: TimelineView;
  zone: string;
  days: TimelineDay[];
}

/**
 * The weeks from a Monday on, or the month, that a date is in.
 *
 * @param date - a local ISO date
 * @internal
 */
export function timelineRange(
  view: TimelineView,
  zone: string,
  date: string,
): TimelineRange {
  const day = DateTime.fromISO(date, { zone });
  const first = day.startOf(view === 'month' ? 'month' : 'week');
  const length = view === 'month' ? first.daysInMonth ?? 31 : daysOf[view];
  const days = Array.from({ length }, (_, index): TimelineDay => {
    const start = first.plus({ days: index }).startOf('day');
    return {
      date: start.toISODate() ?? '',
      start: start.toMillis(),
      // Not 24 hours later: the clocks may change in between.
      end: first
        .plus({ days: index + 1 })
        .startOf('day')
        .toMillis(),
    };
  });
  return {
    view,
    zone,
    days,
    start: days[0].start,
    end: days[days.length - 1].end,
  };
}

/** A date in the range before (-1) or after (1). @internal */
export function neighbourDate(range: TimelineRange, by: -1 | 1): string {
  const first = DateTime.fromISO(range.days[0].date, { zone: 'utc' });
  const step =
    range.view === 'month' ? { months: by } : { days: range.days.length * by };
  return first.plus(step).toISODate() ?? range.days[0].date;
}

/** The days in words: `23 Nov – 6 Dec 2026`, or `November 2026`. @internal */
export function rangeTitle({ view, days }: TimelineRange): string {
  const day = (at: number) =>
    DateTime.fromISO(days[at].date, { zone: 'utc' }).setLocale('en-GB');
  const [first, last] = [day(0), day(days.length - 1)];
  if (view === 'month') return first.toFormat('LLLL yyyy');
  const start = first.toFormat(
    first.year === last.year ? 'd LLL' : 'd LLL yyyy',
  );
  return `${start} – ${last.toFormat('d LLL yyyy')}`;
}
