import { Rotation, WeeklyWindow } from '@operability/plugin-oncall-common';
import { PlannedOverride } from '../schedule/applyOverrides';
import { ScheduleRule } from '../schedule/scheduleShifts';
import { WallCalendar } from './wallCalendar';

/** Who is on call in one minute, and by what; and whether somebody has to be. */
export interface Minute {
  /** As `user source`, sorted. */
  onCall: string[];
  promised: boolean;
}

/** What the words of the specification say about a range, minute by minute. */
export interface OracleAnswer {
  minutes: Minute[];
  orphaned: string[];
}

/**
 * The schedule rule once more, written from its words and as dumb as can be, to
 * find out whether the clever one is right. Everything must lie on full minutes
 * and within the calendar, first handovers included.
 */
export function askOracle(
  schedule: ScheduleRule,
  overrides: readonly PlannedOverride[],
  range: { start: number; end: number },
  calendar: WallCalendar,
): OracleAnswer {
  const rotations = schedule.rotations.map(rotation => ({
    rotation,
    turns: turnsOf(rotation, calendar),
    windows: windowsOf(rotation.restrictions, calendar),
  }));
  const workHours = windowsOf(
    [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
    calendar,
  );
  const byCreation = [...overrides].sort((a, b) => a.createdAt - b.createdAt);

  const peopleIn = (minute: number, effective = new Set<string>()) => {
    const onCall = new Map<string, string>();
    const join = (userRef: string, source: string) => {
      if (!onCall.has(userRef)) onCall.set(userRef, source);
    };
    for (const { rotation, turns, windows } of rotations) {
      const { restrictions, participants } = rotation;
      const from = minuteOf(rotation.effectiveFrom) ?? -Infinity;
      const until = minuteOf(rotation.effectiveUntil) ?? Infinity;
      const turn = turns[minute - calendar.start];
      if (turn < 0 || minute < from || minute >= until) continue;
      if (restrictions.length && !isWithin(minute, windows)) continue;
      const place = participants[turn % participants.length];
      if ('userRef' in place) join(place.userRef, `rotation:${rotation.id}`);
    }
    const active = byCreation.filter(
      ({ start, end }) => start / 60_000 <= minute && minute < end / 60_000,
    );
    for (const override of active) {
      if (override.type === 'cover') {
        join(override.userRef, `cover:${override.id}`);
      }
    }
    for (const override of active) {
      if (override.type === 'replace' && onCall.delete(override.replaces)) {
        effective.add(override.id);
        join(override.userRef, `override:${override.id}`);
      }
    }
    return [...onCall].map(entry => entry.join(' ')).sort();
  };

  const minutes: Minute[] = [];
  for (let m = range.start / 60_000; m < range.end / 60_000; m++) {
    minutes.push({
      onCall: peopleIn(m),
      promised: schedule.expected === 'always' || isWithin(m, workHours),
    });
  }
  const orphaned = byCreation.filter(override => {
    if (override.type === 'cover') return false;
    if (override.end <= range.start || override.start >= range.end)
      return false;
    const effective = new Set<string>();
    for (let m = override.start / 60_000; m < override.end / 60_000; m++) {
      peopleIn(m, effective);
    }
    return !effective.has(override.id);
  });
  return { minutes, orphaned: orphaned.map(({ id }) => id).sort() };
}

/** How many handovers there have been by each minute, without the first. */
function turnsOf(rotation: Rotation, calendar: WallCalendar): number[] {
  const handovers = handoversOf(rotation, calendar);
  const turns: number[] = [];
  let turn = -1;
  for (let minute = calendar.start; minute < calendar.end; minute++) {
    while (handovers[turn + 1] <= minute) turn++;
    turns.push(turn);
  }
  return turns;
}

/** Every handover within the calendar, as minutes, first to last. */
function handoversOf(rotation: Rotation, calendar: WallCalendar): number[] {
  const lastWall = calendar.wallAt(calendar.end - 1);
  let date = rotation.startsOn;
  if (rotation.handover.weekday) {
    while (weekdayOf(date) !== rotation.handover.weekday)
      date = addDays(date, 1);
  }
  const { time } = rotation.handover;
  const first = wallOf(date, time);
  const [, , hours, days, weeks, months] =
    /^P(T(\d+)H)?(?:(\d+)D)?(?:(\d+)W)?(?:(\d+)M)?$/.exec(rotation.shift) ?? [];

  const handovers: number[] = [];
  if (hours && 24 % Number(hours) !== 0) {
    let minute = calendar.firstMinuteOf(first);
    for (; minute < calendar.end; minute += Number(hours) * 60) {
      handovers.push(minute);
    }
    return handovers;
  }
  for (let n = 0; ; n++) {
    let wall: number;
    if (hours) wall = first + n * Number(hours) * 60;
    else if (months) wall = wallOf(monthsLater(date, n * Number(months)), time);
    else
      wall = wallOf(addDays(date, n * Number(days ?? Number(weeks) * 7)), time);
    if (wall > lastWall) return handovers;
    handovers.push(calendar.firstMinuteOf(wall));
  }
}

function windowsOf(
  windows: readonly WeeklyWindow[],
  calendar: WallCalendar,
): [number, number][] {
  const found: [number, number][] = [];
  const lastDate = dateOf(calendar.wallAt(calendar.end - 1));
  let date = dateOf(calendar.wallAt(calendar.start));
  for (; date <= lastDate; date = addDays(date, 1)) {
    for (const { weekdays, from, to } of windows) {
      if (!weekdays.includes(weekdayOf(date))) continue;
      const endsOn = to <= from ? addDays(date, 1) : date;
      found.push([
        calendar.firstMinuteOf(wallOf(date, from)),
        calendar.lastMinuteOf(wallOf(endsOn, to)),
      ]);
    }
  }
  return found;
}

function isWithin(minute: number, windows: [number, number][]): boolean {
  return windows.some(([start, end]) => start <= minute && minute < end);
}

function wallOf(date: string, time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return Date.parse(`${date}T00:00Z`) / 60_000 + hours * 60 + minutes;
}

function dateOf(wall: number): string {
  return new Date(wall * 60_000).toISOString().slice(0, 10);
}

function addDays(date: string, days: number): string {
  return dateOf(wallOf(date, '00:00') + days * 1440);
}

function weekdayOf(date: string): number {
  const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
  const name = new Date(`${date}T12:00Z`).toUTCString().slice(0, 3);
  return names.indexOf(name) || 7;
}

/** The same day of the month, counted from the original, or the last there is. */
function monthsLater(date: string, months: number): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  for (let candidate = dayOfMonth; ; candidate--) {
    const later = new Date(Date.UTC(year, month - 1 + months, candidate));
    if (later.getUTCDate() === candidate)
      return later.toISOString().slice(0, 10);
  }
}

function minuteOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant) / 60_000;
}
