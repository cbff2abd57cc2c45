import { Span, TimelineRange } from './timelineRange';

/** Where a stretch lies on a line from 0 to 1. @internal */
export interface Place {
  left: number;
  width: number;
}

/** Where a stretch lies in a range, cut to it; undefined outside of it. @internal */
export function placeIn(range: Span, { start, end }: Span): Place | undefined {
  const length = range.end - range.start;
  const from = Math.max(start, range.start);
  const to = Math.min(end, range.end);
  if (from >= to) return undefined;
  return { left: (from - range.start) / length, width: (to - from) / length };
}

/** Where an instant lies in a range; undefined outside of it. @internal */
export function pointIn(range: Span, instant: number): number | undefined {
  return instant < range.start || instant >= range.end
    ? undefined
    : (instant - range.start) / (range.end - range.start);
}

/**
 * The stretch between two points of a line, to the full steps of their days.
 * Steps are counted from the start of each day, so that they stay at full hours
 * on days on which the clocks change.
 *
 * @param step - in milliseconds
 * @internal
 */
export function spanBetween(
  range: TimelineRange,
  one: number,
  other: number,
  step: number,
): Span {
  const instants = [one, other]
    .map(fraction => instantAt(range, fraction))
    .sort((first, second) => first - second);
  const start = snap(range, instants[0], step, Math.floor);
  const end = snap(range, instants[1], step, Math.ceil);
  return { start, end: end > start ? end : Math.min(start + step, range.end) };
}

function instantAt(range: Span, fraction: number): number {
  const inside = Math.min(1, Math.max(0, fraction));
  return range.start + Math.round(inside * (range.end - range.start));
}

function snap(
  { days }: TimelineRange,
  instant: number,
  step: number,
  round: (value: number) => number,
): number {
  const day =
    days.find(({ start, end }) => start <= instant && instant < end) ??
    days[days.length - 1];
  const steps = round((instant - day.start) / step);
  return Math.min(day.start + steps * step, day.end);
}
