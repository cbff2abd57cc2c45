import { Policy } from '@operability/plugin-oncall-common';
import { offsetText } from './delayText';
import { ladderOffsets } from './ladderOffsets';

/**
 * A ladder in one line: `0:00 Runtime Monkey → 2:00 Runtime Primary`, as it is
 * climbed in work hours; steps that do not count then carry their hours.
 *
 * @internal
 */
export function policyLine(policy: Pick<Policy, 'steps'>): string {
  const { steps } = ladderOffsets(policy, 'workHours');
  return policy.steps
    .map(({ title }, index) => {
      const offset = steps[index];
      return offset === undefined
        ? `${title} (after hours)`
        : `${offsetText(offset).slice(1)} ${title}`;
    })
    .join(' → ');
}
