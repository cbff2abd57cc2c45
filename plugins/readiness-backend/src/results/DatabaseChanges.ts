import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

type Instant = number | string | null;

/** Tells whether results may have become others. */
export class DatabaseChanges {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseChanges {
    return new DatabaseChanges(options.database);
  }

  /**
   * Another one, whenever results, entities, or what people said about them
   * are others. What people say is never taken out, and each part of it is said
   * once, so that it is enough to count the parts.
   */
  async mark(): Promise<string> {
    const row = await this.#database
      .select({
        version: this.#database('changes').where({ id: 1 }).select('version'),
        attested: this.#database('attestations').select(
          this.#database.raw('count(*) + count(revoked_at)'),
        ),
        waived: this.#database('waivers').select(
          this.#database.raw(
            'count(*) + count(decided_at) + count(withdrawn_at)',
          ),
        ),
      })
      .first();
    return [row.version, row.attested, row.waived].join(' ');
  }

  /** The next instant at which a result turns into another one by itself. */
  async nextInstant(now: number): Promise<number> {
    const next: [table: string, instant: string][] = [
      ['results', 'evaluated_at + time_to_live'],
      ['attestations', 'attested_at'],
      ['attestations', 'expires_at'],
      ['attestations', 'revoked_at'],
      ['waivers', 'decided_at'],
      ['waivers', 'expires_at'],
      ['waivers', 'withdrawn_at'],
    ];
    const rows: { next: Instant }[] = await this.#database.unionAll(
      next.map(([table, instant]) =>
        this.#database(table)
          .whereRaw(`${instant} > ?`, [now])
          .select({ next: this.#database.raw(`min(${instant})`) }),
      ),
    );
    return Math.min(
      ...rows.map(row => (row.next === null ? Infinity : toInteger(row.next))),
    );
  }
}
