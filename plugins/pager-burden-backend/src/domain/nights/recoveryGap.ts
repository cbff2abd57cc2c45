import { hour } from '@operability/backend-kit/time';

/** Eleven hours, the daily rest of the European Working Time Directive. */
export const defaultRestHours = 11;

/** How long somebody rested after a night's work. */
export interface RecoveryGap {
  hours: number;
  isShort: boolean;
}

/**
 * From the end of the last engagement in hours of sleep to the next start of
 * work; undefined where nobody knows when that is.
 *
 * @param engagedUntil - when the alert of that night was resolved or handed over
 * @param worksFrom - see `nextWorkingTime`
 */
export function recoveryGap(
  engagedUntil: number,
  worksFrom: number | undefined,
  restHours = defaultRestHours,
): RecoveryGap | undefined {
  if (worksFrom === undefined) return undefined;
  const hours = Math.max(0, worksFrom - engagedUntil) / hour;
  return { hours, isShort: hours < restHours };
}
