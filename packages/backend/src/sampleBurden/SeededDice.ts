/** Dice that fall the same way each time for the same seed. */
export class SeededDice {
  #state: number;

  private constructor(seed: string) {
    // FNV-1a, so that seeds that differ in one letter have nothing in common.
    this.#state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
      2_166_136_261,
    );
  }

  static of(seed: string): SeededDice {
    return new SeededDice(seed);
  }

  /** At least 0 and below 1. */
  next(): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean {
    return this.next() < likelihood;
  }

  /** One of several, by their weights. */
  pick<Item extends { weight: number }>(items: readonly Item[]): Item {
    let left =
      this.next() * items.reduce((total, { weight }) => total + weight, 0);
    for (const item of items) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return items[items.length - 1];
  }
}
