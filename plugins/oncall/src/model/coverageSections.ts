import { CoverageReport } from '@operability/plugin-oncall-common';
import { entityRefTitle } from '@operability/ui-kit';
import { isFound } from './searchText';

/** The gaps of one schedule. @internal */
export interface ScheduleGaps {
  scheduleId: string;
  scheduleName: string;
  gaps: { start: string; end: string }[];
  /** How long they are together, in milliseconds. */
  length: number;
}

/** A coverage report as its page shows it, narrowed to what was searched. @internal */
export interface CoverageSections {
  gaps: ScheduleGaps[];
  withoutPolicy: string[];
  withoutContact: string[];
  goneFromCatalog: string[];
  onNoRotation: string[];
}

/** @internal */
export function coverageSections(
  report: CoverageReport,
  text = '',
): CoverageSections {
  const fits = (name: string) => isFound([name], text);
  const fitting = (refs: readonly string[]) =>
    refs.filter(ref => fits(entityRefTitle(ref)));
  return {
    gaps: gapsBySchedule(report.gaps).filter(one => fits(one.scheduleName)),
    withoutPolicy: fitting(report.withoutPolicy),
    withoutContact: fitting(report.withoutContact),
    goneFromCatalog: fitting(report.goneFromCatalog),
    onNoRotation: fitting(report.onNoRotation),
  };
}

/** The longest in all first. */
function gapsBySchedule(gaps: CoverageReport['gaps']): ScheduleGaps[] {
  const bySchedule = new Map<string, ScheduleGaps>();
  for (const { scheduleId, scheduleName, start, end } of gaps) {
    const known = bySchedule.get(scheduleId) ?? {
      scheduleId,
      scheduleName,
      gaps: [],
      length: 0,
    };
    known.gaps.push({ start, end });
    known.length += Date.parse(end) - Date.parse(start);
    bySchedule.set(scheduleId, known);
  }
  return [...bySchedule.values()].sort(
    (one, other) =>
      other.length - one.length ||
      one.scheduleName.localeCompare(other.scheduleName, 'en'),
  );
}
