import { Interval, unite } from '@operability/backend-kit/time';
import { Rotation } from '@operability/plugin-oncall-common';
import { subtract, totalLength } from '../time/Interval';
import { applyOverrides, PlannedOverride } from './applyOverrides';
import { promisedHours, SchedulePromise } from './promisedHours';
import { Roster } from './Roster';
import { rotationSegments } from './rotationSegments';
import { Segment } from './Segment';

/** A schedule as far as its shifts depend on it. @internal */
export interface ScheduleRule extends SchedulePromise {
  rotations: readonly Rotation[];
}

/** Who holds a schedule within a range, in epoch milliseconds. @internal */
export interface ScheduleShifts {
  /** By start, cut to the range. */
  items: Segment[];
  /** Where nobody holds what is promised, in order, as long as they are. */
  gaps: Interval[];
  /** Held of what is promised, 0 to 1; 1 where nothing is promised. */
  coverage: number;
  /** Overrides in the range that replace nobody, in no part of their time. */
  orphaned: string[];
}

/**
 * The rule of what a shift is: rotations, then covers, then overrides.
 *
 * What holds at an instant depends on that instant alone, so any part of a range
 * gives the same as the whole.
 *
 * @internal
 */
export function scheduleShifts(
  schedule: ScheduleRule,
  overrides: readonly PlannedOverride[],
  range: Interval,
  holidays?: readonly string[],
): ScheduleShifts {
  const { items, effective } = layOut(schedule, overrides, range);
  const promised = promisedHours(schedule, range, holidays);
  const gaps = subtract(promised, unite(items));
  const toHold = totalLength(promised);
  return {
    items,
    gaps,
    coverage: toHold === 0 ? 1 : (toHold - totalLength(gaps)) / toHold,
    orphaned: overrides
      .filter(
        override =>
          override.type === 'replace' &&
          overlaps(override, range) &&
          !effective.has(override.id) &&
          !replacesSomebody(schedule, overrides, override, range),
      )
      .map(({ id }) => id),
  };
}

/** Who is on call within a range, without what follows from it. @internal */
export function segmentsIn(
  schedule: Pick<ScheduleRule, 'timeZone' | 'rotations'>,
  overrides: readonly PlannedOverride[],
  range: Interval,
): Segment[] {
  return layOut(schedule, overrides, range).items;
}

function layOut(
  schedule: Pick<ScheduleRule, 'timeZone' | 'rotations'>,
  overrides: readonly PlannedOverride[],
  range: Interval,
): { items: Segment[]; effective: Set<string> } {
  const roster = new Roster();
  for (const rotation of schedule.rotations) {
    roster.add(rotationSegments(rotation, schedule.timeZone, range));
  }
  const effective = applyOverrides(
    roster,
    overrides.filter(override => overlaps(override, range)),
    range,
  );
  return { items: roster.segments(), effective };
}

/** Whether an override that has no effect in the range has one outside of it. */
function replacesSomebody(
  schedule: ScheduleRule,
  overrides: readonly PlannedOverride[],
  override: PlannedOverride,
  range: Interval,
): boolean {
  if (range.start <= override.start && override.end <= range.end) return false;
  return layOut(schedule, overrides, override).effective.has(override.id);
}

function overlaps(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end;
}
