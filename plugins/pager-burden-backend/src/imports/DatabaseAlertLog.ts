import {
  chunksOf,
  isOneOf,
  jsonRows,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { DatabasePageIds } from '../pages/DatabasePageIds';
import { holdPages } from '../pages/PageWriter';

interface AlertLogRow {
  key: string;
  alert_key: string;
  at: number | string;
  kind: string;
  rank: number;
  told_by: string | null;
  cause: string | null;
}

const columns = {
  source_id: 'text',
  key: 'text',
  alert_key: 'text',
  at: 'bigint',
  kind: 'text',
  rank: 'integer',
  told_by: 'text',
  cause: 'text',
} as const;
const alertsAtOnce = 1000;

/** What files told of alerts. */
export class DatabaseAlertLog {
  readonly #database: Knex;
  readonly #ids: DatabasePageIds;

  private constructor(database: Knex, ids: DatabasePageIds) {
    this.#database = database;
    this.#ids = ids;
  }

  static create(options: {
    database: Knex;
    ids: DatabasePageIds;
  }): DatabaseAlertLog {
    return new DatabaseAlertLog(options.database, options.ids);
  }

  /**
   * Adds what is told; what is told again takes the place of what was. Keys are
   * kept as the ids of pages are made of them, since they may name people too.
   */
  async put(source: string, told: readonly AlertLogEntry[]): Promise<void> {
    if (!told.length) return;
    const ids = await this.#ids.get();
    await this.#database.transaction(async transaction => {
      const last = new Map(
        told.map(entry => [ids.of(source, entry.key), entry]),
      );
      // In one order, whatever that of a file is: two that come at once and tell
      // of the same would else wait for each other for good.
      const keys = [...last.keys()].sort();
      // Whoever is erased meanwhile is, before or after.
      await holdPages(transaction, false);
      const erased = await DatabaseErasedNames.in(transaction).find();
      const input = jsonRows(
        transaction,
        columns,
        keys.map(key => {
          const entry = last.get(key)!;
          return {
            source_id: source,
            key,
            alert_key: entry.alertKey,
            at: entry.at,
            kind: entry.kind,
            rank: entry.rank,
            told_by: (erased ? erased.hide(entry.by) : entry.by) ?? null,
            cause: entry.cause ?? null,
          };
        }),
      );
      const names = Object.keys(columns);
      const changes = names.slice(2).map(name => `${name} = excluded.${name}`);
      await transaction.raw(
        `insert into alert_log (${names.join(', ')})
       select ${names.join(', ')} from ${input.sql} where true
       on conflict (source_id, key) do update set ${changes.join(', ')}`,
        input.bindings,
      );
    });
  }

  /** All that was ever told of some alerts, by alert; of what paged, the key is the id of the page. */
  async ofAlerts(
    source: string,
    alertKeys: readonly string[],
  ): Promise<Map<string, AlertLogEntry[]>> {
    const found = new Map<string, AlertLogEntry[]>();
    for (const chunk of chunksOf(alertKeys, alertsAtOnce)) {
      const rows: AlertLogRow[] = await this.#database('alert_log')
        .where('source_id', source)
        .where(isOneOf(this.#database, 'alert_key', chunk))
        .orderBy('key')
        .select();
      for (const row of rows) {
        const entries = found.get(row.alert_key);
        if (entries) entries.push(toEntry(row));
        else found.set(row.alert_key, [toEntry(row)]);
      }
    }
    return found;
  }
}

function toEntry(row: AlertLogRow): AlertLogEntry {
  return {
    key: row.key,
    alertKey: row.alert_key,
    at: toInteger(row.at),
    // What is in these columns was written by us, of these types.
    kind: row.kind as AlertLogEntry['kind'],
    rank: row.rank,
    by: row.told_by ?? undefined,
    cause: (row.cause ?? undefined) as AlertLogEntry['cause'],
  };
}
