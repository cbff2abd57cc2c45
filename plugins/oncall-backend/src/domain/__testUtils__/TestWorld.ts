import { Interval } from '@operability/backend-kit/time';
import { OnCallDirectory } from '../OnCallDirectory';
import { OnCallAt } from '../schedule/onCallAt';

/** Somebody's stretch on a schedule of a test. */
export interface TestShift extends Interval {
  userRef: string;
}

/** Everything the rules may ask for, written out as tables. */
export interface TestWorld {
  schedules?: Record<string, TestShift[]>;
  groups?: Record<string, string[]>;
  unreachable?: string[];
  holidays?: string[];
  /** When somebody starts to work next, where it is not at once. */
  worksFrom?: Record<string, number>;
}

export const user = (name: string) => `user:default/${name}`;

/** A shift without an end. */
export function always(name: string): TestShift[] {
  return [{ userRef: user(name), start: -Infinity, end: Infinity }];
}

export function directoryOf(world: TestWorld): OnCallDirectory {
  return {
    scheduleAt(scheduleId, at) {
      const shifts = world.schedules?.[scheduleId];
      return shifts && holdersAt(shifts, at);
    },
    membersOf: ref => world.groups?.[ref] ?? [],
    isReachable: ref => !world.unreachable?.includes(ref),
    nextWorkingTime: (ref, at) => Math.max(at, world.worksFrom?.[ref] ?? at),
    holidaysOf: () => world.holidays ?? [],
  };
}

function holdersAt(shifts: TestShift[], at: number): OnCallAt {
  const now = shifts.filter(({ start, end }) => start <= at && at < end);
  const holders = now.map(({ userRef, end }) => ({
    userRef,
    until: end < Infinity ? end : undefined,
    source: { type: 'rotation' as const, id: 'r' },
  }));
  const next = Math.min(
    ...shifts
      .filter(
        ({ userRef, start }) =>
          start > at && !now.some(holder => holder.userRef === userRef),
      )
      .map(({ start }) => start),
  );
  if (next === Infinity) return { holders };
  const userRefs = shifts
    .filter(({ start, end }) => start <= next && next < end)
    .map(({ userRef }) => userRef);
  return { holders, next: { at: next, userRefs } };
}
