import { Knex } from 'knex';
import { Clock } from './Clock';

/** What is known of a request that came with an idempotency key. @public */
export type IdempotencyRecord =
  | { state: 'new' }
  | { state: 'running' }
  | { state: 'differs' }
  | { state: 'done'; status: number; body: unknown };

/** Names one request: the route, its caller, and the key the caller chose. @public */
export interface IdempotencyKey {
  scope: string;
  principal: string;
  key: string;
}

/** Remembers the answers of requests that may be repeated. @public */
export interface IdempotencyStore {
  /** Claims the key, or tells what became of the request that had it first. */
  begin(key: IdempotencyKey, fingerprint: string): Promise<IdempotencyRecord>;
  /** Keeps the answer for the next time. */
  finish(key: IdempotencyKey, status: number, body: unknown): Promise<void>;
  /** Lets the key be used again, since the request failed. */
  release(key: IdempotencyKey): Promise<void>;
}

interface IdempotencyRow {
  scope: string;
  principal: string;
  key: string;
  fingerprint: string;
  status: number | null;
  body: string | null;
  created_at: number | string;
}

const dayMs = 24 * 60 * 60 * 1000;
/** A request that has run this long died with its process. */
const abandonedAfterMs = 60_000;

/**
 * Keeps keys for a day in the plugin's table `idempotency_keys`, which the
 * plugin's own migration creates: `scope`, `principal`, `key` (the primary key),
 * `fingerprint` (all text), `status` (integer, nullable), `body` (text,
 * nullable) and `created_at` (bigint).
 *
 * @public
 */
export class DatabaseIdempotencyStore implements IdempotencyStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  static create(options: {
    database: Knex;
    clock: Clock;
  }): DatabaseIdempotencyStore {
    return new DatabaseIdempotencyStore(options.database, options.clock);
  }

  async begin(
    key: IdempotencyKey,
    fingerprint: string,
  ): Promise<IdempotencyRecord> {
    const now = this.#clock.now();
    await this.#table()
      .where('created_at', '<', now - dayMs)
      .delete();
    await this.#table()
      .where(key)
      .whereNull('status')
      .where('created_at', '<', now - abandonedAfterMs)
      .delete();
    const inserted = await this.#table()
      .insert({ ...key, fingerprint, created_at: now })
      .onConflict(['scope', 'principal', 'key'])
      .ignore()
      .returning('key');
    if (inserted.length) return { state: 'new' };

    const row = await this.#table().where(key).first();
    if (!row || row.status === null) return { state: 'running' };
    if (row.fingerprint !== fingerprint) return { state: 'differs' };
    return {
      state: 'done',
      status: row.status,
      body: row.body === null ? undefined : JSON.parse(row.body),
    };
  }

  async finish(
    key: IdempotencyKey,
    status: number,
    body: unknown,
  ): Promise<void> {
    await this.#table()
      .where(key)
      .update({
        status,
        body: body === undefined ? null : JSON.stringify(body),
      });
  }

  async release(key: IdempotencyKey): Promise<void> {
    await this.#table().where(key).whereNull('status').delete();
  }

  #table() {
    return this.#database<IdempotencyRow>('idempotency_keys');
  }
}
