import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';

/** Which nights are asked for. */
export interface NightsRequest {
  isSample: boolean;
  /** Who owned what woke them. */
  team: string;
  /** The first and the last week, both included. */
  first: string;
  last: string;
  scope: PageScope;
}

/** Reads who was woken in which nights. */
export class DatabaseNights {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseNights {
    return new DatabaseNights(options.database);
  }

  /** Each night of a person once; for sums only, as a person's nights are theirs. */
  async ofTeam(
    request: NightsRequest,
  ): Promise<{ person: string; night: string }[]> {
    const { isSample, team, first, last, scope } = request;
    return this.#database('pages')
      .where({ is_sample: isSample, team })
      .whereBetween('week', [first, last])
      .whereNull('not_counted')
      .whereNotNull('night')
      .whereNotNull('person')
      .modify(query => withinScope(query, this.#database, scope))
      .distinct('person', 'night');
  }
}
