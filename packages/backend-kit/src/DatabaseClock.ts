import { Knex } from 'knex';
import { Clock, systemClock } from './Clock';
import { isPostgres } from './openDatabase';

/** @public */
export interface DatabaseClockOptions {
  database: Knex;
  /** Milliseconds that only ever grow; for tests. */
  monotonic?: () => number;
  /** The clock of the process; for tests. */
  process?: Clock;
}

/**
 * One time for all replicas: on PostgreSQL the database's, sampled and carried
 * on by the monotonic clock, so that neither a replica's clock nor a jump of it
 * counts. On SQLite there is one process, and its clock is the time.
 *
 * @public
 */
export class DatabaseClock implements Clock {
  readonly #database: Knex;
  readonly #monotonic: () => number;
  readonly #process: Clock;
  #sample?: { database: number; monotonic: number };

  private constructor(options: DatabaseClockOptions) {
    this.#database = options.database;
    this.#monotonic = options.monotonic ?? (() => performance.now());
    this.#process = options.process ?? systemClock;
  }

  /** Takes the first sample. */
  static async create(options: DatabaseClockOptions): Promise<DatabaseClock> {
    const clock = new DatabaseClock(options);
    await clock.sample();
    return clock;
  }

  now(): number {
    if (!this.#sample) return this.#process.now();
    const { database, monotonic } = this.#sample;
    return Math.floor(database + this.#monotonic() - monotonic);
  }

  /** To be called each second; while it fails, the last sample carries on. */
  async sample(): Promise<void> {
    if (!isPostgres(this.#database)) return;
    const before = this.#monotonic();
    const { rows } = await this.#database.raw(
      'select extract(epoch from clock_timestamp()) * 1000 as now',
    );
    const after = this.#monotonic();
    // Half of the way there and back: the other half came after the answer.
    this.#sample = {
      database: Number(rows[0].now),
      monotonic: (before + after) / 2,
    };
  }
}
