import { toBoolean, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** What somebody chose. */
export interface StoredSharing {
  userRef: string;
  withManager: boolean;
  changedAt: number;
  version: number;
}

interface SharingRow {
  user_ref: string;
  with_manager: boolean | number;
  changed_at: number | string;
  version: number;
}

/** Who lets their manager see what their nights add up to. */
export class DatabaseSharingStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseSharingStore {
    return new DatabaseSharingStore(options.database);
  }

  async get(userRef: string): Promise<StoredSharing | undefined> {
    const row: SharingRow | undefined = await this.#database('sharing')
      .where('user_ref', userRef)
      .first();
    return (
      row && {
        userRef: row.user_ref,
        withManager: toBoolean(row.with_manager),
        changedAt: toInteger(row.changed_at),
        version: row.version,
      }
    );
  }

  /** @returns whether it still had the version before */
  async put(sharing: StoredSharing): Promise<boolean> {
    const row = {
      user_ref: sharing.userRef,
      with_manager: sharing.withManager,
      changed_at: sharing.changedAt,
      version: sharing.version,
    };
    if (sharing.version > 1) {
      const updated = await this.#database('sharing')
        .where({ user_ref: row.user_ref, version: row.version - 1 })
        .update(row);
      return updated === 1;
    }
    const inserted = await this.#database('sharing')
      .insert(row)
      .onConflict('user_ref')
      .ignore()
      .returning('version');
    return inserted.length === 1;
  }
}
