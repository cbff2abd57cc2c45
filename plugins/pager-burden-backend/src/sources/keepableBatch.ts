import { SourceBatch } from '@operability/plugin-pager-burden-node';
import { counted } from '../domain/summary/counted';
import { isKeepableTime, timeOutOfRange } from '../pages/keepableTime';
import { isTooLong, longestName, tooLongIn } from '../pages/nameLength';

/**
 * A batch without what cannot be kept, which would have the whole source stand
 * still at it; with why that is so, where anything is left out.
 */
export function keepableBatch(batch: SourceBatch): {
  batch: SourceBatch;
  leftOut?: string;
} {
  const pages = batch.pages.filter(
    page => !tooLongIn(page) && isKeepableTime(page.sentAt),
  );
  const alerts = batch.alerts.filter(({ key }) => !isTooLong(key));
  const left = {
    pages: batch.pages.length - pages.length,
    alerts: batch.alerts.length - alerts.length,
  };
  if (!left.pages && !left.alerts) return { batch };
  const columns = new Set(batch.pages.flatMap(page => tooLongIn(page) ?? []));
  if (left.alerts) columns.add('alert');
  const what = `${counted(left.pages, 'page')} and ${counted(
    left.alerts,
    'alert',
  )}`;
  const reasons = columns.size
    ? [`${[...columns].join(', ')} may have no more than ${longestName} bytes`]
    : [];
  if (!batch.pages.every(({ sentAt }) => isKeepableTime(sentAt))) {
    reasons.push(`sent_at ${timeOutOfRange}`);
  }
  return {
    batch: { ...batch, pages, alerts },
    leftOut: `${what} are left out: ${reasons.join('; ')}`,
  };
}
