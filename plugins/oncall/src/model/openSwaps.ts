import { Swap } from '@operability/plugin-oncall-common';

/**
 * The swaps that nobody has decided, those that come first at the top.
 *
 * @param scheduleId - left out for those of all schedules
 * @internal
 */
export function openSwaps(swaps: readonly Swap[], scheduleId?: string): Swap[] {
  const first = ({ gives, takes }: Swap) =>
    Math.min(Date.parse(gives.start), Date.parse(takes.start));
  return swaps
    .filter(
      ({ status, gives, takes }) =>
        status === 'asked' &&
        (!scheduleId ||
          [gives.scheduleId, takes.scheduleId].includes(scheduleId)),
    )
    .sort((one, other) => first(one) - first(other));
}
