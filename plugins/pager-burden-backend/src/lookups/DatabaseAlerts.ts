import { isOneOf, jsonRows, rowsOf, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { AlertFact } from '../domain/response/AlertFact';
import { StoredPage } from '../pages/pageRows';

interface AlertRow {
  source_id: string;
  alert_key: string;
  created_at: number | string;
  acknowledged_at: number | string | null;
  acknowledged_by: string | null;
  resolved_at: number | string | null;
  resolved_by: string | null;
  escalated_by_timeout: number;
  escalated_by_hand: number;
  reassigned: number;
}

/** Reads the life of the alerts behind pages. */
export class DatabaseAlerts {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseAlerts {
    return new DatabaseAlerts(options.database);
  }

  /** The alerts that some counted pages were about, each with its pages. */
  async ofPages(pages: readonly StoredPage[]): Promise<AlertFact[]> {
    const byAlert = new Map<string, StoredPage[]>();
    for (const page of pages) {
      if (page.alertKey === undefined) continue;
      const key = `${page.sourceId}\n${page.alertKey}`;
      byAlert.set(key, [...(byAlert.get(key) ?? []), page]);
    }
    if (!byAlert.size) return [];
    const input = jsonRows(
      this.#database,
      { source_id: 'text', alert_key: 'text' },
      [...byAlert.values()].map(([page]) => ({
        source_id: page.sourceId,
        alert_key: page.alertKey ?? null,
      })),
    );
    const rows = await rowsOf<AlertRow>(
      this.#database.raw(
        `select a.* from ${input.sql}
         join alerts a on a.source_id = input.source_id and a.alert_key = input.alert_key`,
        input.bindings,
      ),
    );
    return rows.map(row => {
      const own = byAlert.get(`${row.source_id}\n${row.alert_key}`)!;
      return toAlertFact(row, own);
    });
  }

  /**
   * When alerts of some fingerprints were made whose pages went out from `since`
   * on, up to `until`.
   */
  async firedBetween(
    isSample: boolean,
    fingerprints: readonly string[],
    { since, until }: { since: number; until: number },
  ): Promise<{ fingerprint: string; createdAt: number }[]> {
    if (!fingerprints.length || since > until) return [];
    const rows: { fingerprint: string; created_at: number | string }[] =
      await this.#database('pages')
        .join('alerts', join =>
          join
            .on('alerts.source_id', 'pages.source_id')
            .andOn('alerts.alert_key', 'pages.alert_key'),
        )
        .where('pages.is_sample', isSample)
        .whereBetween('pages.sent_at', [since, until])
        .whereNull('pages.not_counted')
        .where(
          isOneOf(this.#database, 'pages.fingerprint', [
            ...new Set(fingerprints),
          ]),
        )
        .distinct('pages.fingerprint', 'alerts.created_at');
    return rows.map(row => ({
      fingerprint: row.fingerprint,
      createdAt: toInteger(row.created_at),
    }));
  }
}

function toAlertFact(row: AlertRow, pages: readonly StoredPage[]): AlertFact {
  const time = (value: number | string | null) =>
    value === null ? undefined : toInteger(value);
  return {
    key: row.alert_key,
    fingerprint: pages[0].fingerprint,
    createdAt: toInteger(row.created_at),
    pages,
    acknowledgedAt: time(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by ?? undefined,
    resolvedAt: time(row.resolved_at),
    // What is in this column was written by us.
    resolvedBy: (row.resolved_by ?? undefined) as AlertFact['resolvedBy'],
    escalations: {
      timeout: row.escalated_by_timeout,
      manual: row.escalated_by_hand,
      reassigned: row.reassigned,
    },
  };
}
