import { IANAZone } from 'luxon';
import { day, hour } from './wallTime';

/** An instant at which the offset of a zone changes. */
interface Transition {
  at: number;
  before: number;
  after: number;
}

/** The offsets of a zone in one year of UTC, in milliseconds. */
interface YearOfOffsets {
  first: number;
  transitions: Transition[];
}

// No zone changes its offset and changes it back within two days.
const stride = 2 * day;

// Offsets lie between -12 and +14 hours, so a wall time is less than this away
// from every instant that shows it.
const reach = 16 * hour;

/**
 * The clock on the wall of a time zone.
 *
 * Asking the time zone database for one offset takes microseconds, and a year of
 * shifts asks for thousands. So the changes of a year are found once and kept.
 *
 * @internal
 */
export class ZoneClock {
  static readonly #clocks = new Map<string, ZoneClock>();

  readonly #zone: IANAZone;
  readonly #years = new Map<number, YearOfOffsets>();

  /** @throws Error when there is no such zone. */
  static of(timeZone: string): ZoneClock {
    let clock = this.#clocks.get(timeZone);
    if (!clock) {
      const zone = IANAZone.create(timeZone);
      if (!zone.isValid) throw new Error(`No such time zone: '${timeZone}'`);
      clock = new ZoneClock(zone);
      this.#clocks.set(timeZone, clock);
    }
    return clock;
  }

  private constructor(zone: IANAZone) {
    this.#zone = zone;
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
    const near = this.#transitionsBetween(wall - reach, wall + reach);
    if (!near.length) {
      const instant = wall - this.#offsetAt(wall);
      return [instant, instant];
    }
    const offsets = [near[0].before, ...near.map(({ after }) => after)];
    const instants = offsets
      .map(offset => wall - offset)
      .filter(instant => this.wallAt(instant) === wall);
    if (instants.length) return [Math.min(...instants), Math.max(...instants)];
    const gap = near.find(
      ({ at, before, after }) => at + before <= wall && wall < at + after,
    );
    if (!gap) throw new Error(`No instant shows the wall time ${wall}`);
    return [gap.at, gap.at];
  }

  #offsetAt(instant: number): number {
    const { first, transitions } = this.#year(yearOf(instant));
    let offset = first;
    for (const { at, after } of transitions) {
      if (at > instant) break;
      offset = after;
    }
    return offset;
  }

  #transitionsBetween(start: number, end: number): Transition[] {
    const [from, to] = [yearOf(start), yearOf(end)];
    const transitions =
      from === to
        ? this.#year(from).transitions
        : [...this.#year(from).transitions, ...this.#year(to).transitions];
    return transitions.filter(({ at }) => at > start && at < end);
  }

  #year(year: number): YearOfOffsets {
    let known = this.#years.get(year);
    if (!known) {
      known = this.#readYear(year);
      this.#years.set(year, known);
    }
    return known;
  }

  #readYear(year: number): YearOfOffsets {
    const end = Date.UTC(year + 1, 0, 1);
    let start = Date.UTC(year, 0, 1);
    const first = this.#readOffset(start);
    let before = first;
    const transitions: Transition[] = [];
    while (start < end) {
      const next = Math.min(start + stride, end);
      const after = this.#readOffset(next);
      if (after !== before) {
        const at = this.#findChange(start, next, before);
        // One at the very end belongs to the year that begins with it.
        if (at < end) transitions.push({ at, before, after });
        before = after;
      }
      start = next;
    }
    return { first, transitions };
  }

  /** Halves the time between two instants down to the second of the change. */
  #findChange(from: number, to: number, before: number): number {
    let [low, high] = [from / 1000, to / 1000];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#readOffset(middle * 1000) === before) low = middle;
      else high = middle;
    }
    return high * 1000;
  }

  #readOffset(instant: number): number {
    return Math.round(this.#zone.offset(instant) * 60_000);
  }
}

function yearOf(instant: number): number {
  return new Date(instant).getUTCFullYear();
}
