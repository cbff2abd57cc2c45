import { OwnBurden } from '@operability/plugin-pager-burden-common';

/** `7 h`, `5 h 30 min`. @internal */
export function hoursText(hours: number): string {
  const minutes = Math.round(hours * 60);
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ''}`;
}

/** How often rest after a night's work was too short, and what is our choice in it. @internal */
export function restsText({ hours, n, short }: OwnBurden['rests']): string {
  if (n === 0) return 'After no night with a page work was in sight.';
  return `After ${short.length} of ${n} nights with a page, work began within ${hours} hours of the end of the night's. Of the alert that was taken, the end is when it was resolved; else it is when the last page came. ${hours} hours is the daily rest of the European Working Time Directive.`;
}

/** How many of the weeks on call were quiet in a row. @internal */
export function ownStreakText(streak: OwnBurden['quietStreak']): string {
  const { current, best, known } = streak;
  const now =
    current === 0
      ? 'No quiet week on call right now'
      : `${current} quiet ${current === 1 ? 'week' : 'weeks'} on call in a row`;
  return `${now}; ${best} at best, of ${known} that were held by half or more and are known`;
}

/** How often somebody is on call, and whether that is often. @internal */
export function frequencyText(onCall: OwnBurden['onCall']): string {
  const { weeksHeld, n, timeShare, isHigh } = onCall;
  if (timeShare === null) return 'No week is over yet.';
  const share = `On call in ${weeksHeld} of ${n} weeks, ${Math.round(
    timeShare * 100,
  )} % of the time`;
  return isHigh
    ? `${share}: more than the quarter that Google's book on site reliability has as the most.`
    : `${share}; a quarter is the most, says Google's book on site reliability.`;
}
