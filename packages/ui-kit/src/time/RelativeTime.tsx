import { DateTime } from 'luxon';
import { agoText, lengthText } from './relativeText';
import { useMinute } from './useMinute';

/** @public */
export interface RelativeTimeProps {
  /** An instant, as ISO 8601 text. */
  at: string;
  /** `ago` reads "3 months ago", `length` reads "3 months". */
  as?: 'ago' | 'length';
}

/** A relative time with the exact one in its title. @public */
export function RelativeTime({ at, as = 'ago' }: RelativeTimeProps) {
  const now = DateTime.fromMillis(useMinute());
  const instant = DateTime.fromISO(at);
  const text = as === 'ago' ? agoText : lengthText;
  return (
    <time dateTime={at} title={instant.toLocaleString(DateTime.DATETIME_FULL)}>
      {text(instant, now)}
    </time>
  );
}
