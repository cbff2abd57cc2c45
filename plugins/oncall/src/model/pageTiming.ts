import { PageFate } from '@operability/plugin-oncall-common';
import { DateTime } from 'luxon';

/** When a page went out and arrived: `03:10:00, sent after 1.2 s, delivered after 3 s`. @internal */
export function pageTiming(
  page: Pick<PageFate, 'queuedAt' | 'sentAt' | 'deliveredAt'>,
  zone?: string,
): string {
  const { queuedAt, sentAt, deliveredAt } = page;
  const queued = DateTime.fromISO(queuedAt, zone ? { zone } : {});
  return [
    queued.toFormat('HH:mm:ss'),
    sentAt && `sent after ${latency(queuedAt, sentAt)}`,
    deliveredAt && `delivered after ${latency(queuedAt, deliveredAt)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function latency(from: string, to: string): string {
  const seconds = Math.max(0, Date.parse(to) - Date.parse(from)) / 1000;
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}
