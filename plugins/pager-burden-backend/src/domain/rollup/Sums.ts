import { CountName, Counts } from './counts';
import { RollupKeys, RollupName, RollupRow } from './RollupRow';

/** Adds up the rows of one roll-up. */
export class Sums<Name extends RollupName> {
  readonly #rows = new Map<string, RollupRow<Name>>();

  /** Adds counts to those of a key, or takes them off. */
  add(key: RollupKeys[Name], counts: Counts, sign: 1 | -1): void {
    const text = Object.values(key).join('\n');
    let row = this.#rows.get(text);
    if (!row) {
      row = { key, counts: {} };
      this.#rows.set(text, row);
    }
    for (const [name, count] of entriesOf(counts)) {
      row.counts[name] = (row.counts[name] ?? 0) + sign * count;
      if (row.counts[name] === 0) delete row.counts[name];
    }
  }

  /** Those that came to something. */
  rows(): RollupRow<Name>[] {
    return [...this.#rows.values()].filter(
      ({ counts }) => Object.keys(counts).length > 0,
    );
  }
}

function entriesOf(counts: Counts): [CountName, number][] {
  return Object.entries(counts).filter(
    (entry): entry is [CountName, number] => entry[1] !== undefined,
  );
}
