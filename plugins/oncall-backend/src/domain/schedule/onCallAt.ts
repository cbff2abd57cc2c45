import { day } from '@operability/backend-kit/time';
import { ShiftSource } from '@operability/plugin-oncall-common';
import { PlannedOverride } from './applyOverrides';
import { ScheduleRule, segmentsIn } from './scheduleShifts';
import { Segment } from './Segment';

/** Somebody who holds a schedule. @internal */
export interface Holder {
  userRef: string;
  source: ShiftSource;
  /** When they are first off again; left out where that is not in sight. */
  until?: number;
}

/** Who holds a schedule at an instant, and who comes next. @internal */
export interface OnCallAt {
  holders: Holder[];
  /** The next time that somebody holds it who does not now. */
  next?: { at: number; userRefs: string[] };
}

// Most shifts end within days; few schedules need the year that is in sight.
const lookAheads = [2, 16, 128, 400].map(days => days * day);

/** Who holds a schedule at an instant, until when, and who is next. @internal */
export function onCallAt(
  schedule: Pick<ScheduleRule, 'timeZone' | 'rotations'>,
  overrides: readonly PlannedOverride[],
  at: number,
): OnCallAt {
  let holders: Holder[] = [];
  let next: number | undefined;
  for (const ahead of lookAheads) {
    const end = at + ahead;
    const items = segmentsIn(schedule, overrides, { start: at, end });
    const now = items.filter(({ start }) => start === at);
    holders = now.map(({ userRef, source }) => {
      const until = endOfStretch(items, userRef, at);
      return { userRef, source, until: until < end ? until : undefined };
    });
    next = items.find(({ userRef }) =>
      now.every(holder => holder.userRef !== userRef),
    )?.start;
    const isOpen = holders.some(({ until }) => until === undefined);
    if (next !== undefined && !isOpen) break;
  }
  if (next === undefined) return { holders };
  const then = segmentsIn(schedule, overrides, { start: next, end: next + 1 });
  return {
    holders,
    next: { at: next, userRefs: then.map(({ userRef }) => userRef) },
  };
}

/** Where the shifts of one person that follow each other without a break end. */
function endOfStretch(items: Segment[], userRef: string, from: number): number {
  let until = from;
  for (const item of items) {
    if (item.start > until) break;
    if (item.userRef === userRef) until = Math.max(until, item.end);
  }
  return until;
}
