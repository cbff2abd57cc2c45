import { day, Interval } from '@operability/backend-kit/time';
import DateHolidays from 'date-holidays';

const yearsAround = 2;

/**
 * Public holidays by region, as local dates, around a year. Regions are read
 * once a year each: the library computes every date anew.
 */
export class Holidays {
  readonly #cache = new Map<string, readonly string[]>();

  /** Nothing for a region that the library does not know. */
  of(region: string, at: number): readonly string[] {
    const year = new Date(at).getUTCFullYear();
    const key = `${region}/${year}`;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const dates = publicHolidays(region, year);
    this.#cache.set(key, dates);
    return dates;
  }

  /** Those within a range, however long, with a day to spare at either end. */
  within(region: string, { start, end }: Interval): string[] {
    const first = isoDay(start - day);
    const last = isoDay(end + day);
    const dates = new Set<string>();
    for (let at = start; ; at = Math.min(at + yearsAround * 365 * day, end)) {
      for (const date of this.of(region, at)) {
        if (date >= first && date <= last) dates.add(date);
      }
      if (at >= end) return [...dates].sort();
    }
  }
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Whether the library knows a country, state or region. */
export function isHolidayRegion(region: string): boolean {
  const calendar = new DateHolidays();
  const [country, state, part] = region.split('-');
  if (!(country in (calendar.getCountries() ?? {}))) return false;
  if (!state) return true;
  if (!(state in (calendar.getStates(country) ?? {}))) return false;
  return !part || part in (calendar.getRegions(country, state) ?? {});
}

function publicHolidays(region: string, year: number): string[] {
  if (!isHolidayRegion(region)) return [];
  const [country, state, part] = region.split('-');
  const calendar = part
    ? new DateHolidays(country, state, part)
    : new DateHolidays(country, state ?? '');
  const dates = new Set<string>();
  for (let one = year - yearsAround; one <= year + yearsAround; one++) {
    for (const { date, type, start, end } of calendar.getHolidays(one)) {
      // Some begin at noon: half a day to work is a day to work.
      if (type !== 'public' || !date.startsWith('00:00', 11)) continue;
      // A holiday may last several days; its date is where it starts.
      const days = Math.max(
        1,
        Math.round((end.getTime() - start.getTime()) / day),
      );
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
      for (let past = 0; past < days; past++) {
        dates.add(isoDay(first + past * day));
      }
    }
  }
  return [...dates].sort();
}
