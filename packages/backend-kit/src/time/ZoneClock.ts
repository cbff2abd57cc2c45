import { day, hour, minute, second } from './wallTime';

// Of more than a century; files with dates of every millennium must not fill it.
const mostDays = 50_000;

// Offsets lie between -12 and +14 hours, so a wall time is less than this away
// from every instant that shows it.
const reach = 16 * hour;

/**
 * The clock on the wall of a time zone.
 *
 * Asking the time zone database for one offset takes microseconds, and an import
 * asks for millions. So the offset of a day of UTC is kept where it stays the
 * same all day; no zone changes it and changes it back within one.
 *
 * @public
 */
export class ZoneClock {
  static readonly #clocks = new Map<string, ZoneClock>();

  readonly #format: Intl.DateTimeFormat;
  /** By the number of the day; null on a day that has two. */
  readonly #days = new Map<number, number | null>();

  /** @throws Error when there is no such zone. */
  static of(timeZone: string): ZoneClock {
    let clock = this.#clocks.get(timeZone);
    if (!clock) {
      clock = new ZoneClock(offsetFormatOf(timeZone));
      this.#clocks.set(timeZone, clock);
    }
    return clock;
  }

  private constructor(format: Intl.DateTimeFormat) {
    this.#format = format;
  }

  /** The wall time at an instant. */
  wallAt(instant: number): number {
    return instant + this.#offsetAt(instant);
  }

  /**
   * The first instant that shows a wall time, or the first after the gap where
   * none does.
   */
  firstInstantOf(wall: number): number {
    return this.#instantsOf(wall)[0];
  }

  /**
   * The last instant that shows a wall time, or the first after the gap where
   * none does.
   */
  lastInstantOf(wall: number): number {
    return this.#instantsOf(wall)[1];
  }

  /** First and last; they differ where the wall time happens twice. */
  #instantsOf(wall: number): [number, number] {
    const [from, to] = [wall - reach, wall + reach];
    const [before, after] = [this.#offsetAt(from), this.#offsetAt(to)];
    const instants = [wall - before, wall - after].filter(
      instant => this.wallAt(instant) === wall,
    );
    if (instants.length) return [Math.min(...instants), Math.max(...instants)];
    const end = this.#findChange(from, to, before);
    return [end, end];
  }

  #offsetAt(instant: number): number {
    const number = Math.floor(instant / day);
    let offset = this.#days.get(number);
    if (offset === undefined) {
      const start = this.#readOffset(number * day);
      offset = start === this.#readOffset((number + 1) * day) ? start : null;
      if (this.#days.size >= mostDays) this.#days.clear();
      this.#days.set(number, offset);
    }
    return offset ?? this.#readOffset(instant);
  }

  /** Halves the time between two instants down to the second of the change. */
  #findChange(from: number, to: number, before: number): number {
    let [low, high] = [Math.floor(from / second), Math.ceil(to / second)];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#readOffset(middle * second) === before) low = middle;
      else high = middle;
    }
    return high * second;
  }

  #readOffset(instant: number): number {
    const parts = this.#format.formatToParts(instant);
    return toOffset(parts.find(({ type }) => type === 'timeZoneName')!.value);
  }
}

function offsetFormatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone,
      timeZoneName: 'longOffset',
    });
  } catch {
    throw new Error(`No such time zone: '${timeZone}'`);
  }
}

/** Of `GMT`, `GMT+05:30`, or `GMT-00:44:30` as in older times. */
function toOffset(text: string): number {
  const [, sign, ...parts] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(
    text,
  )!;
  if (!sign) return 0;
  const [hours, minutes, seconds = 0] = parts.map(part => Number(part ?? 0));
  const offset = hours * hour + minutes * minute + seconds * second;
  return sign === '-' ? -offset : offset;
}
