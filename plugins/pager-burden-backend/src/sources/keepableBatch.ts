import { SourceBatch } from '@operability/plugin-pager-burden-node';
import { isTooLong, longestName, tooLongIn } from '../pages/nameLength';

/**
 * A batch without what cannot be kept, which would have the whole source stand
 * still at it; with why that is so, where anything is left out.
 */
export function keepableBatch(batch: SourceBatch): {
  batch: SourceBatch;
  leftOut?: string;
} {
  const pages = batch.pages.filter(page => !tooLongIn(page));
  const alerts = batch.alerts.filter(({ key }) => !isTooLong(key));
  const n = batch.pages.length - pages.length;
  if (!n && alerts.length === batch.alerts.length) return { batch };
  const columns = new Set(batch.pages.flatMap(page => tooLongIn(page) ?? []));
  if (alerts.length < batch.alerts.length) columns.add('alert');
  return {
    batch: { ...batch, pages, alerts },
    leftOut: `${n} pages and ${
      batch.alerts.length - alerts.length
    } alerts are left out: ${[...columns].join(
      ', ',
    )} may have no more than ${longestName} bytes`,
  };
}
