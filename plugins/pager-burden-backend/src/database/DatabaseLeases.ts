import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Work on a row that one replica has, and nobody else meanwhile. */
export interface Lease {
  key: Record<string, string | boolean>;
  lease: string;
}

/** Lets one replica at a time work on each row of a table that is due. */
export class DatabaseLeases {
  readonly #database: Knex;
  readonly #table: string;

  private constructor(database: Knex, table: string) {
    this.#database = database;
    this.#table = table;
  }

  /** @param options - `table` has `due_at`, `lease` and `leased_until` */
  static create(options: { database: Knex; table: string }): DatabaseLeases {
    return new DatabaseLeases(options.database, options.table);
  }

  /** Undefined while it is not due, or somebody else has it. */
  async take(
    key: Lease['key'],
    now: number,
    leasedUntil: number,
  ): Promise<Lease | undefined> {
    const lease = randomUUID();
    const taken = await this.#database(this.#table)
      .where(key)
      .where('due_at', '<=', now)
      .where(inner =>
        inner.whereNull('leased_until').orWhere('leased_until', '<=', now),
      )
      .update({ lease, leased_until: leasedUntil });
    return taken ? { key, lease } : undefined;
  }

  /**
   * Changes the row, as long as it is still ours.
   *
   * @throws Error where somebody else has taken it over
   */
  async update(
    transaction: Knex,
    { key, lease }: Lease,
    change: Record<string, string | number | null>,
  ): Promise<void> {
    const updated = await transaction(this.#table)
      .where({ ...key, lease })
      .update(change);
    if (!updated) {
      throw new Error('Another replica has taken this over');
    }
  }

  /** Gives the row back, to be taken again later. */
  async giveBack(
    lease: Lease,
    change: Record<string, string | number | null>,
  ): Promise<void> {
    await this.#database(this.#table)
      .where({ ...lease.key, lease: lease.lease })
      .update({ ...change, lease: null, leased_until: null });
  }
}
