/**
 * What the wall of a zone shows in every minute of a stretch of time, asked of
 * the platform minute by minute. Wall times are minutes as UTC would count them.
 */
export interface WallCalendar {
  timeZone: string;
  /** Minutes since the epoch of the first and after the last entry. */
  start: number;
  end: number;
  wallAt(minute: number): number;
  /** The first minute that shows it, else the first after the gap. */
  firstMinuteOf(wall: number): number;
  /** The last minute that shows it, else the first after the gap. */
  lastMinuteOf(wall: number): number;
}

const known = new Map<string, WallCalendar>();

/** Reads the calendar of some days around an instant; kept for the next caller. */
export function wallCalendar(
  timeZone: string,
  around: string,
  days: { before: number; after: number },
): WallCalendar {
  const key = `${timeZone} ${around} ${days.before} ${days.after}`;
  let calendar = known.get(key);
  if (!calendar) {
    calendar = readCalendar(timeZone, Date.parse(around) / 60_000, days);
    known.set(key, calendar);
  }
  return calendar;
}

function readCalendar(
  timeZone: string,
  center: number,
  days: { before: number; after: number },
): WallCalendar {
  const start = center - days.before * 1440;
  const end = center + days.after * 1440;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const walls: number[] = [];
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (let minute = start; minute < end; minute++) {
    const text = format.format(minute * 60_000);
    const wall = Date.parse(`${text.replace(' ', 'T')}Z`) / 60_000;
    walls.push(wall);
    if (!first.has(wall)) first.set(wall, minute);
    last.set(wall, minute);
  }
  const afterGap = (wall: number) => {
    const index = walls.findIndex(shown => shown > wall);
    return index < 0 ? end : start + index;
  };
  return {
    timeZone,
    start,
    end,
    wallAt: minute => walls[minute - start],
    firstMinuteOf: wall => first.get(wall) ?? afterGap(wall),
    lastMinuteOf: wall => last.get(wall) ?? afterGap(wall),
  };
}
