import { Interval } from '@operability/backend-kit/time';
import { Shifts } from '@operability/plugin-oncall-common';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import {
  ScheduleRule,
  scheduleShifts,
} from '../domain/schedule/scheduleShifts';
import { OnCallWorld } from '../ports/OnCallWorld';

/** The shifts of a range in the shape of the contract. */
export function toShifts(
  rule: ScheduleRule,
  overrides: readonly PlannedOverride[],
  range: Interval,
  world: OnCallWorld,
): Shifts {
  const region = rule.workHours?.holidayRegion;
  const { items, gaps, coverage, orphaned } = scheduleShifts(
    rule,
    overrides,
    range,
    region ? world.directory.holidaysOf(region) : undefined,
  );
  return {
    items: items.map(({ start, end, userRef, source }) => ({
      ...isoInterval({ start, end }),
      userRef,
      source,
    })),
    gaps: gaps.map(isoInterval),
    coverage,
    orphaned,
  };
}

function isoInterval({ start, end }: Interval) {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  };
}
