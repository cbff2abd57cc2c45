import { useMinute } from '@operability/ui-kit';
import { DateTime } from 'luxon';
import { elsewhereText, untilText } from '../../model/until';

/** @internal */
export interface UntilProps {
  at: string;
  /** The zone of the schedule, beside the reader's own where it reads differently. */
  zone?: string;
}

/** Until when somebody holds something: `Mon 09:00, Mon 18:00 in Berlin`. @internal */
export function Until({ at, zone }: UntilProps) {
  const now = useMinute();
  const elsewhere = zone && elsewhereText(at, now, zone);
  return (
    <time
      dateTime={at}
      title={DateTime.fromISO(at).toLocaleString(DateTime.DATETIME_FULL)}
    >
      {untilText(at, now)}
      {elsewhere && `, ${elsewhere}`}
    </time>
  );
}
