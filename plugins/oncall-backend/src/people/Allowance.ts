import { ConflictError } from '@backstage/errors';

/**
 * So many times in so long for each person; on each replica on its own, for it
 * is to keep off floods, and no count that must agree.
 */
export class Allowance {
  readonly #most: number;
  readonly #withinMs: number;
  readonly #taken = new Map<string, number[]>();

  constructor(options: { most: number; withinMs: number }) {
    this.#most = options.most;
    this.#withinMs = options.withinMs;
  }

  /** @throws ConflictError where it is used up. */
  take(userRef: string, now: number): void {
    const since = now - this.#withinMs;
    for (const [ref, times] of this.#taken) {
      if (times[times.length - 1] <= since) this.#taken.delete(ref);
    }
    const recent = (this.#taken.get(userRef) ?? []).filter(at => at > since);
    if (recent.length >= this.#most) {
      throw new ConflictError('That was often enough for now: try again later');
    }
    this.#taken.set(userRef, [...recent, now]);
  }
}
