import { WeekState } from '@operability/plugin-pager-burden-common';
import { counted, shortWeek } from './counted';

/** How the teams' last full week was, for whoever answers for all of them. */
export function programmeSentence(
  week: string,
  states: readonly WeekState[],
  decisionsDue: number,
): string {
  const count = (state: WeekState) =>
    states.filter(one => one === state).length;
  const unknown = count('unknown');
  return [
    `${shortWeek(week)}: ${count('quiet')} of ${counted(
      states.length,
      'team',
    )} had a quiet week`,
    ...(unknown ? [`, of ${unknown} nobody knows`] : []),
    `; ${counted(decisionsDue, 'decision')} due.`,
  ].join('');
}
