import { toInteger } from '@operability/backend-kit';
import { Interval } from '@operability/backend-kit/time';
import { Knex } from 'knex';

/** When somebody's turn in a schedule began. */
export interface Handover {
  scheduleId: string;
  userRef: string;
  at: number;
}

/** Reads when shifts that were really held began. */
export class DatabaseHandovers {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseHandovers {
    return new DatabaseHandovers(options.database);
  }

  /** By schedule, the earliest first. */
  async within(
    isSample: boolean,
    { start, end }: Interval,
  ): Promise<Handover[]> {
    const rows: {
      schedule_id: string;
      user_ref: string;
      starts_at: number | string;
    }[] = await this.#database('held_shifts')
      .where('is_sample', isSample)
      .where('starts_at', '>=', start)
      .where('starts_at', '<', end)
      .orderBy(['schedule_id', 'starts_at'])
      .select('schedule_id', 'user_ref', 'starts_at');
    return rows.map(row => ({
      scheduleId: row.schedule_id,
      userRef: row.user_ref,
      at: toInteger(row.starts_at),
    }));
  }
}
