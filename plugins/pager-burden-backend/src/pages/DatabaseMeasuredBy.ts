import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** By what all pages were measured. */
export interface Yardstick {
  /** The reporting zone. */
  timeZone: string;
  /** Pages no further apart are one interruption; milliseconds. */
  gap: number;
}

/** Keeps by what pages were measured, and how far a new measuring has come. */
export class DatabaseMeasuredBy {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseMeasuredBy {
    return new DatabaseMeasuredBy(options.database);
  }

  /** Undefined while nothing was ever measured; `doneTo` is the last page of a measuring that was interrupted. */
  async get(
    isSample: boolean,
  ): Promise<(Yardstick & { doneTo?: string }) | undefined> {
    const row:
      | { time_zone: string; gap: number | string; done_to: string | null }
      | undefined = await this.#of(isSample).first();
    return (
      row && {
        timeZone: row.time_zone,
        gap: toInteger(row.gap),
        doneTo: row.done_to ?? undefined,
      }
    );
  }

  async insert(isSample: boolean, { timeZone, gap }: Yardstick): Promise<void> {
    await this.#database('measured_by').insert({
      is_sample: isSample,
      time_zone: timeZone,
      gap,
    });
  }

  /** Remembers up to which page a measuring has come. */
  async reach(isSample: boolean, doneTo: string): Promise<void> {
    await this.#of(isSample).update({ done_to: doneTo });
  }

  /** Remembers that all pages are measured by it. */
  async finish(isSample: boolean, { timeZone, gap }: Yardstick): Promise<void> {
    await this.#of(isSample).update({
      time_zone: timeZone,
      gap,
      done_to: null,
    });
  }

  #of(isSample: boolean) {
    return this.#database('measured_by').where('is_sample', isSample);
  }
}
