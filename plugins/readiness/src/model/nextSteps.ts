import { Result } from '@operability/plugin-readiness-common';

const open = ['fail', 'stale', 'unknown'];

/** What is left to do: required lines first, and those that fail before those not known. @internal */
export function nextSteps(results: readonly Result[]): Result[] {
  const rank = ({ check, status, enforcedFrom }: Result) =>
    (enforcedFrom ? 20 : 0) + (check.required ? 0 : 10) + open.indexOf(status);
  return results
    .filter(({ status }) => open.includes(status))
    .sort((one, other) => rank(one) - rank(other));
}
