import { chunksOf, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { Revisions } from '../revisions/Revisions';
import { CatalogFacts } from './catalogFacts';

const rowsPerStatement = 500;

/** The engine's own copy of the catalog. */
export class DatabaseCatalogStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseCatalogStore {
    return new DatabaseCatalogStore(options.database);
  }

  async all(): Promise<CatalogFacts[]> {
    const rows = await this.#database('catalog_copy').select('facts');
    return rows.map(({ facts }) => JSON.parse(facts));
  }

  async refs(): Promise<string[]> {
    return this.#database('catalog_copy').pluck('entity_ref');
  }

  async seenAt(): Promise<number | undefined> {
    const row = await this.#database('catalog_state').where({ id: 1 }).first();
    return row?.seen_at ? toInteger(row.seen_at) : undefined;
  }

  /**
   * Writes what differs from a complete reading, and when it was taken.
   *
   * @returns whether anything differed
   */
  async replace(
    reading: readonly CatalogFacts[],
    at: number,
  ): Promise<boolean> {
    // Read outside of a transaction: there is a single connection on SQLite,
    // and nothing differs most of the time.
    const known = await this.#known();
    const found = new Map(
      reading.map(facts => [facts.entityRef, JSON.stringify(facts)]),
    );
    const gone = [...known.keys()].filter(ref => !found.has(ref));
    const changed = [...found].filter(
      ([ref, facts]) => known.get(ref) !== facts,
    );
    const differs = gone.length + changed.length > 0;
    await this.#database.transaction(async transaction => {
      for (const refs of chunksOf(gone, rowsPerStatement)) {
        await transaction('catalog_copy').whereIn('entity_ref', refs).delete();
      }
      for (const entries of chunksOf(changed, rowsPerStatement)) {
        await transaction('catalog_copy')
          .insert(entries.map(([entity_ref, facts]) => ({ entity_ref, facts })))
          .onConflict('entity_ref')
          .merge();
      }
      await transaction('catalog_state')
        .where({ id: 1 })
        .update({ seen_at: at });
      if (differs) await Revisions.bump(transaction, 'catalog');
    });
    return differs;
  }

  async #known(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#database('catalog_copy').select(
      'entity_ref',
      'facts',
    );
    return new Map(rows.map(row => [row.entity_ref, row.facts]));
  }
}
