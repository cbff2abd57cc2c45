import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** What is known of a channel by its probes. */
export interface ProbeRecord {
  cameThroughAt?: number;
  /** Since the last that came through. */
  failures: number;
  lastError?: string;
}

interface ProbeRow {
  channel: string;
  started_at: number | string;
  came_through_at: number | string | null;
  failures: number;
  error: string | null;
}

/** The last probe of each channel, shared by all replicas. */
export class DatabaseProbeStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseProbeStore {
    return new DatabaseProbeStore(options.database);
  }

  /**
   * Takes the next probe of a channel, where it is due.
   *
   * @param wait - milliseconds between two probes; `retry` after the first that failed
   * @returns whether it is the caller's
   */
  async take(
    channel: string,
    now: number,
    wait: { every: number; retry: number },
  ): Promise<boolean> {
    const isBefore = (failures: string, ms: number) =>
      this.#database.raw(`(failures ${failures} and started_at <= ?)`, [
        now - ms,
      ]);
    const taken = await this.#database<ProbeRow>('channel_probes')
      .where({ channel })
      .where(inner =>
        inner
          .where(isBefore('= 1', wait.retry))
          .orWhere(isBefore('<> 1', wait.every))
          // The clock was set back: nobody waits until it is there again.
          .orWhere('started_at', '>', now + wait.every),
      )
      .update({ started_at: now });
    if (taken) return true;
    const first = await this.#database<ProbeRow>('channel_probes')
      .insert({ channel, started_at: now, failures: 0 })
      .onConflict('channel')
      .ignore()
      .returning('channel');
    return first.length > 0;
  }

  async cameThrough(channel: string, at: number): Promise<void> {
    await this.#database<ProbeRow>('channel_probes')
      .where({ channel })
      .update({ came_through_at: at, failures: 0, error: null });
  }

  async failed(channel: string, error: string): Promise<void> {
    await this.#database<ProbeRow>('channel_probes')
      .where({ channel })
      .increment('failures', 1)
      .update({ error: error.slice(0, 500) });
  }

  async records(): Promise<ReadonlyMap<string, ProbeRecord>> {
    const rows = await this.#database<ProbeRow>('channel_probes');
    return new Map(
      rows.map(row => [
        row.channel,
        {
          cameThroughAt:
            row.came_through_at === null
              ? undefined
              : toInteger(row.came_through_at),
          failures: row.failures,
          lastError: row.error ?? undefined,
        },
      ]),
    );
  }
}
