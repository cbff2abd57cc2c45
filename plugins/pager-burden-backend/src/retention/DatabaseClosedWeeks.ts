import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ClosedWeeks } from '../domain/retention/ClosedWeeks';

/** Up to where weeks are closed, for each kind of data. */
export class DatabaseClosedWeeks {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** @param database - or the transaction in which weeks are counted */
  static in(database: Knex): DatabaseClosedWeeks {
    return new DatabaseClosedWeeks(database);
  }

  /** Undefined while none is closed. */
  async find(isSample: boolean): Promise<ClosedWeeks | undefined> {
    const row = await this.#database('closed_weeks')
      .where('is_sample', isSample)
      .first();
    return (
      row && { untilWeek: row.until_week, untilAt: toInteger(row.until_at) }
    );
  }

  /** Closes weeks, with what counted them for the last time. */
  async put(
    isSample: boolean,
    { untilWeek, untilAt }: ClosedWeeks,
  ): Promise<void> {
    await this.#database('closed_weeks')
      .insert({
        is_sample: isSample,
        until_week: untilWeek,
        until_at: untilAt,
      })
      .onConflict('is_sample')
      .merge();
  }
}
