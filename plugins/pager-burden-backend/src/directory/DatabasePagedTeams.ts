import { Knex } from 'knex';

/** Knows which teams were ever paged. */
export class DatabasePagedTeams {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePagedTeams {
    return new DatabasePagedTeams(options.database);
  }

  /** Of channels there is a row with the first page, and sums outlive pages. */
  async has(team: string): Promise<boolean> {
    for (const table of ['team_channels', 'weekly_team_sums']) {
      const row = await this.#database(table).where({ team }).first('team');
      if (row) return true;
    }
    return false;
  }
}
