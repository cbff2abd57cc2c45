import { Clock } from '@operability/backend-kit';
import { LookedFor, UnknownNames } from './UnknownNames';

interface NameWatchOptions {
  names: Pick<UnknownNames, 'lookAgain'>;
  clock: Clock;
  /** Called when names have been found. */
  onChange: () => void;
}

const firstStepMs = 5_000;
const growth = 1.5;
/** From here on, looking each minute is soon enough. */
const lastStepMs = 60_000;

/**
 * Decides when names that the catalog did not know are looked for. A new portal
 * has pages before its catalog is filled, and nobody wants to wait: names are
 * looked for in short steps for as long as they change, so that they are known
 * after at most half as long again as the catalog took. Without news the steps
 * grow, up to the minute in which they are looked for anyway.
 */
export class NameWatch {
  readonly #options: NameWatchOptions;
  #step = firstStepMs;
  #dueAt = 0;
  #left = 0;

  private constructor(options: NameWatchOptions) {
    this.#options = options;
  }

  static create(options: NameWatchOptions): NameWatch {
    return new NameWatch(options);
  }

  /** Looks where a step is over; to be called every few seconds. */
  async lookSoon(signal: AbortSignal): Promise<void> {
    if (this.#options.clock.now() < this.#dueAt) return;
    // Before looking, which can fail.
    this.#wait();
    await this.#look(signal, { isFilling: true });
  }

  /** Looks at once; to be called each minute. */
  async look(signal: AbortSignal): Promise<void> {
    await this.#look(signal, { isFilling: false });
  }

  async #look(signal: AbortSignal, how: { isFilling: boolean }): Promise<void> {
    const { names, onChange } = this.#options;
    const looked: LookedFor = { found: 0, left: 0 };
    for (const isSample of [false, true]) {
      const { found, left } = await names.lookAgain(isSample, signal, how);
      looked.found += found;
      looked.left += left;
    }
    if (looked.found) onChange();
    const isNews = looked.found > 0 || looked.left !== this.#left;
    this.#left = looked.left;
    if (isNews) {
      this.#step = firstStepMs;
      this.#wait();
    }
  }

  #wait(): void {
    const now = this.#options.clock.now();
    this.#dueAt = this.#step < lastStepMs ? now + this.#step : Infinity;
    this.#step *= growth;
  }
}
