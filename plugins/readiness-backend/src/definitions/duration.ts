import { Duration } from 'luxon';

/**
 * The length of an ISO 8601 duration, in milliseconds. Days have 24 hours.
 *
 * @throws Error for what is none, or is not longer than nothing
 */
export function milliseconds(duration: string): number {
  const length = Duration.fromISO(duration);
  const value = length.isValid ? length.toMillis() : NaN;
  if (!(value > 0)) {
    throw new Error(`'${duration}' is no ISO 8601 duration such as PT1H`);
  }
  return value;
}
