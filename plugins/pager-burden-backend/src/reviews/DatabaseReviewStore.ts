import { toBoolean, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** Whose week a review is about. */
export interface ReviewKey {
  isSample: boolean;
  team: string;
  week: string;
}

/** What somebody wrote about a week. Instants are in epoch milliseconds. */
export interface StoredReview extends ReviewKey {
  summary: string;
  doneAt?: number;
  doneBy?: string;
  /** Left out where another program wrote it. */
  changedBy?: string;
  changedAt: number;
  version: number;
}

interface ReviewRow {
  is_sample: boolean | number;
  team: string;
  week: string;
  summary: string;
  done_at: number | string | null;
  done_by: string | null;
  changed_by: string | null;
  changed_at: number | string;
  version: number;
}

/** What teams wrote about their weeks. */
export class DatabaseReviewStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseReviewStore {
    return new DatabaseReviewStore(options.database);
  }

  async get(key: ReviewKey): Promise<StoredReview | undefined> {
    const row: ReviewRow | undefined = await this.#database('reviews')
      .where(toColumns(key))
      .first();
    return row && toReview(row);
  }

  /**
   * Writes a review whose version is one more than that which it replaces.
   *
   * @returns whether it still had the version before
   */
  async put(review: StoredReview): Promise<boolean> {
    const row = toRow(review);
    if (review.version > 1) {
      const updated = await this.#database('reviews')
        .where({ ...toColumns(review), version: review.version - 1 })
        .update(row);
      return updated === 1;
    }
    const inserted = await this.#database('reviews')
      .insert(row)
      .onConflict(['is_sample', 'team', 'week'])
      .ignore()
      .returning('version');
    return inserted.length === 1;
  }

  /** The last week that each team closed a review of. */
  async lastDone(isSample: boolean): Promise<Map<string, string>> {
    const rows: { team: string; week: string }[] = await this.#database(
      'reviews',
    )
      .where('is_sample', isSample)
      .whereNotNull('done_at')
      .groupBy('team')
      .select('team')
      .max({ week: 'week' });
    return new Map(rows.map(({ team, week }) => [team, week]));
  }
}

function toColumns({ isSample, team, week }: ReviewKey) {
  return { is_sample: isSample, team, week };
}

function toRow(review: StoredReview): ReviewRow {
  return {
    ...toColumns(review),
    summary: review.summary,
    done_at: review.doneAt ?? null,
    done_by: review.doneBy ?? null,
    changed_by: review.changedBy ?? null,
    changed_at: review.changedAt,
    version: review.version,
  };
}

function toReview(row: ReviewRow): StoredReview {
  return {
    isSample: toBoolean(row.is_sample),
    team: row.team,
    week: row.week,
    summary: row.summary,
    doneAt: row.done_at === null ? undefined : toInteger(row.done_at),
    doneBy: row.done_by ?? undefined,
    changedBy: row.changed_by ?? undefined,
    changedAt: toInteger(row.changed_at),
    version: row.version,
  };
}
