import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';
import { Transfer } from '../domain/people/transfers';

/** Which pages are added up. */
export interface TransfersRequest {
  isSample: boolean;
  /** The first and the last week, both included. */
  first: string;
  last: string;
  /** On either side; all, when left out. */
  teams?: readonly string[];
  scope: PageScope;
}

/** Adds up the pages that went to another team than the owner. */
export class DatabaseTransfers {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseTransfers {
    return new DatabaseTransfers(options.database);
  }

  async sums(request: TransfersRequest): Promise<Transfer[]> {
    const { isSample, first, last, teams, scope } = request;
    const rows: {
      owner: string;
      answered_by: string;
      pages: number | string;
      interruptions: number | string;
    }[] = await this.#database('pages')
      .where('is_sample', isSample)
      .whereBetween('week', [first, last])
      .whereNotNull('person_team')
      .whereNull('not_counted')
      .modify(query => {
        if (teams) {
          query.where(inner =>
            inner
              .whereIn('team', [...teams])
              .orWhereIn('person_team', [...teams]),
          );
        }
        withinScope(query, this.#database, scope);
      })
      .groupBy('team', 'person_team')
      .select({ owner: 'team', answered_by: 'person_team' })
      .count({ pages: '*' })
      .select({
        interruptions: this.#database.raw(
          'sum(case when starts_interruption then 1 else 0 end)',
        ),
      });
    return rows.map(row => ({
      owner: row.owner,
      answeredBy: row.answered_by,
      pages: toInteger(row.pages),
      interruptions: toInteger(row.interruptions),
    }));
  }
}
