import { Knex } from 'knex';

/** What changes on its own, and is read anew when it has. */
export type RevisionTopic =
  | 'schedules'
  | 'policies'
  | 'people'
  | 'catalog'
  | 'maintenance';

/** The state of every topic; a number that moved means: read it anew. */
export type RevisionNumbers = Readonly<Record<RevisionTopic, number>>;

/** Counts the changes of each topic, so that every replica sees them. */
export class Revisions {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): Revisions {
    return new Revisions(options.database);
  }

  async read(): Promise<RevisionNumbers> {
    const rows = await this.#database('revisions').select('topic', 'revision');
    return Object.fromEntries(
      rows.map(({ topic, revision }) => [topic, Number(revision)]),
    ) as Record<RevisionTopic, number>;
  }

  /** Part of the transaction that changes something; the last thing it does. */
  static async bump(
    transaction: Knex.Transaction,
    topic: RevisionTopic,
  ): Promise<void> {
    await transaction('revisions')
      .where({ topic })
      .update({ revision: transaction.raw('revision + 1') });
  }
}
