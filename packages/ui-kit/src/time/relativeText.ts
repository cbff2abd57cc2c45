import { DateTime } from 'luxon';

const MINUTE = 60_000;

/** `3 months ago`, `in 2 days`, `just now`. @internal */
export function agoText(at: DateTime, now: DateTime): string {
  if (Math.abs(at.diff(now).toMillis()) < MINUTE) return 'just now';
  return at.toRelative({ base: now }) ?? at.toLocaleString(DateTime.DATE_MED);
}

/** `3 months`, `less than a minute`: how long it has lasted by now. @internal */
export function lengthText(at: DateTime, now: DateTime): string {
  const duration = now.diff(at);
  if (duration.toMillis() < MINUTE) return 'less than a minute';
  const units = ['years', 'months', 'days', 'hours', 'minutes'] as const;
  for (const unit of units) {
    const count = Math.floor(now.diff(at, unit).as(unit));
    if (count >= 1) {
      return new Intl.NumberFormat(at.locale ?? undefined, {
        style: 'unit',
        unit: unit.slice(0, -1),
        unitDisplay: 'long',
      }).format(count);
    }
  }
  return 'less than a minute';
}
