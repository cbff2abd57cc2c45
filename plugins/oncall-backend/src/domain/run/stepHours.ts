import { Step } from '@operability/plugin-oncall-common';
import { OnCallDirectory } from '../OnCallDirectory';
import { isWorkTime } from '../time/isWorkTime';
import { Ladder } from './AlertRun';

/**
 * Why a step does not count at an instant; undefined where it does.
 *
 * @internal
 */
export function outsideItsHours(
  step: Pick<Step, 'hours'>,
  { workHours }: Pick<Ladder, 'workHours'>,
  at: number,
  directory: OnCallDirectory,
): string | undefined {
  if (step.hours === 'always') return undefined;
  const holidays = workHours.holidayRegion
    ? directory.holidaysOf(workHours.holidayRegion)
    : [];
  if (isWorkTime(workHours, holidays, at)) {
    return step.hours === 'workHours' ? undefined : 'it is within work hours';
  }
  return step.hours === 'afterHours' ? undefined : 'it is after work hours';
}
