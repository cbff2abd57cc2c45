import {
  DutyRecord,
  HeldStretch,
  ProvenHour,
  ResponderCalendar,
  TimeRange,
} from '@operability/plugin-pager-burden-node';
import { asProgram, OncallAsker } from './OncallAsker';

type Options = { signal: AbortSignal };

/** Ten years and a day: what on call answers about calendars at once. */
const longestCalendarMs = 3_650 * 86_400_000;
/** What on call answers about shifts and proofs at once. */
const longestRangeMs = 399 * 86_400_000;

/** Who works when, who held what, and whether the pager was proven, by on call. */
export class OncallDutyRecord implements DutyRecord {
  readonly #asker: OncallAsker;

  private constructor(asker: OncallAsker) {
    this.#asker = asker;
  }

  static create(asker: OncallAsker): OncallDutyRecord {
    return new OncallDutyRecord(asker);
  }

  async calendarsOf(
    request: { userRefs: readonly string[] } & TimeRange,
    options: Options,
  ): Promise<readonly ResponderCalendar[]> {
    const { oncall } = this.#asker;
    const asking = await asProgram(this.#asker, options);
    // What lies further back has no holidays, rather than no calendar at all.
    const until = request.until;
    const since = Math.max(request.since, until - longestCalendarMs);
    const { items } = await oncall.getCalendarsByRefs(
      { userRefs: [...request.userRefs], ...isoRange({ since, until }) },
      asking,
    );
    return items.map(({ userRef, periods, leave, version }) => ({
      userRef,
      stretches: periods.map(({ from, timeZone, windows, holidays }) => ({
        from,
        timeZone,
        windows,
        holidays,
      })),
      leave,
      version: String(version),
    }));
  }

  async shifts(
    request: { userRef?: string } & TimeRange,
    options: Options,
  ): Promise<readonly HeldStretch[]> {
    const { userRef } = request;
    const { oncall } = this.#asker;
    const asking = await asProgram(this.#asker, options);
    const byKey = new Map<string, HeldStretch>();
    for (const year of yearsOf(request)) {
      const { items } = await oncall.listHeldShifts(
        { userRef, ...isoRange(year) },
        asking,
      );
      // A shift that touches two years is told with both.
      for (const { scheduleId, userRef: holder, start, end } of items) {
        byKey.set(`${scheduleId}/${holder}/${start}`, {
          scheduleId,
          userRef: holder,
          start: Date.parse(start),
          end: end === undefined ? undefined : Date.parse(end),
        });
      }
    }
    return [...byKey.values()];
  }

  async provenHours(
    request: TimeRange,
    options: Options,
  ): Promise<readonly ProvenHour[]> {
    const { oncall } = this.#asker;
    const asking = await asProgram(this.#asker, options);
    const hours: ProvenHour[] = [];
    for (const year of yearsOf(request)) {
      const { items } = await oncall.getPathHealth(isoRange(year), asking);
      hours.push(
        ...items.map(({ channel, hour, slots, ok }) => ({
          channel,
          hour: Date.parse(hour),
          due: slots,
          ok,
        })),
      );
    }
    return hours;
  }
}

function yearsOf({ since, until }: TimeRange): TimeRange[] {
  const years: TimeRange[] = [];
  for (let from = since; from < until; from += longestRangeMs) {
    years.push({ since: from, until: Math.min(until, from + longestRangeMs) });
  }
  return years;
}

function isoRange({ since, until }: TimeRange) {
  return {
    since: new Date(since).toISOString(),
    until: new Date(until).toISOString(),
  };
}
