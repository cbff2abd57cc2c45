import { Schedule } from '@operability/plugin-oncall-common';
import { isHolidayRegion } from '../world/Holidays';

/**
 * What is wrong with a schedule that the contract cannot know, in words;
 * undefined where nothing is.
 */
export function scheduleProblem({
  workHours,
}: Pick<Schedule, 'workHours'>): string | undefined {
  const region = workHours?.holidayRegion;
  return region && !isHolidayRegion(region)
    ? `workHours.holidayRegion: the holidays of '${region}' are not known`
    : undefined;
}
