import { sharedSecret } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PageIds } from './PageIds';

/** The secret that ids of pages are made with. */
export class DatabasePageIds {
  readonly #database: Knex;
  #ids?: PageIds;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePageIds {
    return new DatabasePageIds(options.database);
  }

  /** To be asked for before a transaction begins: it may have to add the secret. */
  async get(): Promise<PageIds> {
    this.#ids ??= new PageIds(await sharedSecret(this.#database, 'page-ids'));
    return this.#ids;
  }
}
