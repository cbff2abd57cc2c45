import {
  OwnWeekState,
  WeekState,
} from '@operability/plugin-pager-burden-common';

/**
 * How a week was for one person. Without a page it is quiet only where they held
 * half of it or more, off where they held nothing, and else neither: nobody was
 * to page them for most of it. So the quiet weeks are those of the streak.
 */
export function ownWeekState(
  state: WeekState,
  { onCallHours, isHeld }: { onCallHours: number; isHeld: boolean },
): OwnWeekState {
  if (state !== 'quiet' || isHeld) return state;
  return onCallHours > 0 ? 'hardlyHeld' : 'off';
}
