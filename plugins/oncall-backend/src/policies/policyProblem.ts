import { Policy, Target } from '@operability/plugin-oncall-common';
import { isHolidayRegion } from '../world/Holidays';

/**
 * What is wrong with a policy that the contract cannot know, in words; undefined
 * where nothing is.
 *
 * @param scheduleIds - the schedules that there are
 */
export function policyProblem(
  input: Pick<Policy, 'steps' | 'lastResort' | 'workHours'>,
  scheduleIds: ReadonlySet<string>,
): string | undefined {
  const isMissing = ({ type, ref }: Target) =>
    type === 'schedule' && !scheduleIds.has(ref);
  const missing = input.steps
    .flatMap(({ targets }, index) =>
      targets.map((target, place) => ({
        field: `steps.${index}.targets.${place}.ref`,
        target,
      })),
    )
    .concat(
      input.lastResort
        ? [{ field: 'lastResort.ref', target: input.lastResort }]
        : [],
    )
    .find(({ target }) => isMissing(target));
  if (missing) {
    return `${missing.field}: there is no schedule '${missing.target.ref}'`;
  }
  const region = input.workHours.holidayRegion;
  return region && !isHolidayRegion(region)
    ? `workHours.holidayRegion: the holidays of '${region}' are not known`
    : undefined;
}
