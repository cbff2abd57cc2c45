import { toInteger, toIso } from '@operability/backend-kit';
import { Swap } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';

interface SwapRow {
  id: string;
  asked_by: string;
  with_ref: string;
  terms: string;
  status: Swap['status'];
  created_at: number | string;
  decided_at: number | string | null;
}

/** Swaps that were asked for, and what became of them. */
export class DatabaseSwapStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseSwapStore {
    return new DatabaseSwapStore(options.database);
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  async of(userRef: string): Promise<Swap[]> {
    const rows = await this.#database<SwapRow>('swaps')
      .where('asked_by', userRef)
      .orWhere('with_ref', userRef)
      .orderBy('created_at', 'desc');
    return rows.map(toSwap);
  }

  async get(
    id: string,
    database: Knex = this.#database,
  ): Promise<Swap | undefined> {
    const row = await database<SwapRow>('swaps').where({ id }).first();
    return row && toSwap(row);
  }

  async insert(transaction: Knex.Transaction, swap: Swap): Promise<void> {
    const { gives, takes, note } = swap;
    await transaction<SwapRow>('swaps').insert({
      id: swap.id,
      asked_by: swap.askedBy,
      with_ref: swap.withRef,
      terms: JSON.stringify({ gives, takes, note }),
      status: swap.status,
      created_at: Date.parse(swap.createdAt),
    });
  }

  /** @returns whether it was still to be decided. */
  async decide(
    transaction: Knex.Transaction,
    id: string,
    status: Swap['status'],
    at: number,
  ): Promise<boolean> {
    const decided = await transaction<SwapRow>('swaps')
      .where({ id, status: 'asked' })
      .update({ status, decided_at: at });
    return decided > 0;
  }

  async dissolve(
    transaction: Knex.Transaction,
    ids: readonly string[],
    at: number,
  ): Promise<void> {
    await transaction<SwapRow>('swaps')
      .whereIn('id', [...ids])
      .update({ status: 'dissolved', decided_at: at });
  }
}

function toSwap(row: SwapRow): Swap {
  return {
    ...JSON.parse(row.terms),
    id: row.id,
    askedBy: row.asked_by,
    withRef: row.with_ref,
    status: row.status,
    createdAt: toIso(row.created_at),
    decidedAt:
      row.decided_at === null
        ? undefined
        : new Date(toInteger(row.decided_at)).toISOString(),
  };
}
