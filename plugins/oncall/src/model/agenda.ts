import { TimelineRange } from './timelineRange';
import { barsOf } from './timelineNavigation';
import { TimelineBar, TimelineRow } from './timelineRows';

/** A day of an agenda. @internal */
export interface AgendaDay {
  date: string;
  /** Cut to the day. */
  entries: (TimelineBar & { isAllDay: boolean })[];
}

/** The final row of a timeline, by day. @internal */
export function agendaDays(
  { days }: TimelineRange,
  finalRow: TimelineRow,
): AgendaDay[] {
  const bars = barsOf(finalRow);
  return days.map(({ date, start, end }) => ({
    date,
    entries: bars
      .filter(bar => bar.start < end && start < bar.end)
      .map(bar => ({
        ...bar,
        start: Math.max(bar.start, start),
        end: Math.min(bar.end, end),
        isAllDay: bar.start <= start && end <= bar.end,
      })),
  }));
}
