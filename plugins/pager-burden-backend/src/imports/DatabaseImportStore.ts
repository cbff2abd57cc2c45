import { toInteger, toIso } from '@operability/backend-kit';
import {
  ImportFormat,
  ImportReport,
} from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { endBeforeDisk } from '../database/endBeforeDisk';

interface ImportRow {
  id: string;
  format: string;
  source_id: string;
  status: string;
  imported_by: string | null;
  started_at: number | string;
  alive_at: number | string;
  ended_at: number | string | null;
  rows: number;
  taken: number;
  known: number;
  changed: number;
  refused: number;
  without_page: number;
  unknown_users: number;
  unknown_entities: number;
  reasons: string;
  examples: string;
  message: string | null;
}

/** One that runs and shows no life for so long was interrupted. */
const patienceMs = 5 * 60_000;

/** What became of files. */
export class DatabaseImportStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseImportStore {
    return new DatabaseImportStore(options.database);
  }

  /** Keeps how far a file is. */
  async put(
    report: Omit<ImportReport, 'startedAt' | 'endedAt'> & {
      startedAt: number;
      endedAt?: number;
    },
    now: number,
  ): Promise<void> {
    await this.#database.transaction(async transaction => {
      // How far it is, the next report says again; its end is waited for.
      if (report.status === 'running') await endBeforeDisk(transaction);
      await transaction('imports')
        .insert({
          id: report.id,
          format: report.format,
          source_id: report.source,
          status: report.status,
          imported_by: report.by ?? null,
          started_at: report.startedAt,
          alive_at: now,
          ended_at: report.endedAt ?? null,
          rows: report.rows,
          taken: report.taken,
          known: report.known,
          changed: report.changed,
          refused: report.refused,
          without_page: report.withoutPage,
          unknown_users: report.unknownUsers,
          unknown_entities: report.unknownEntities,
          reasons: JSON.stringify(report.reasons),
          examples: JSON.stringify(report.examples),
          message: report.message ?? null,
        })
        .onConflict('id')
        .merge();
    });
  }

  async get(id: string, now: number): Promise<ImportReport | undefined> {
    const row = await this.#database('imports').where({ id }).first();
    return row && toReport(row, now);
  }

  /** Whether a file is being taken that has shown life since then. */
  async isWritingSince(at: number): Promise<boolean> {
    const row = await this.#database('imports')
      .where('status', 'running')
      .where('alive_at', '>=', at)
      .first('id');
    return row !== undefined;
  }

  async list(
    now: number,
    { offset, limit }: { offset: number; limit: number },
  ): Promise<{ items: ImportReport[]; totalItems: number }> {
    const rows: ImportRow[] = await this.#database('imports')
      .orderBy([
        { column: 'started_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(offset)
      .limit(limit)
      .select();
    const [{ count }]: { count: number | string }[] = await this.#database(
      'imports',
    ).count({ count: '*' });
    return {
      items: rows.map(row => toReport(row, now)),
      totalItems: toInteger(count),
    };
  }
}

function toReport(row: ImportRow, now: number): ImportReport {
  const isDead =
    row.status === 'running' && toInteger(row.alive_at) < now - patienceMs;
  return {
    id: row.id,
    // What is in these columns was written by us, of these types.
    format: row.format as ImportFormat,
    source: row.source_id,
    status: isDead ? 'interrupted' : (row.status as ImportReport['status']),
    ...(row.imported_by !== null && { by: row.imported_by }),
    startedAt: toIso(row.started_at),
    ...(row.ended_at !== null && { endedAt: toIso(row.ended_at) }),
    rows: row.rows,
    taken: row.taken,
    known: row.known,
    changed: row.changed,
    refused: row.refused,
    withoutPage: row.without_page,
    unknownUsers: row.unknown_users,
    unknownEntities: row.unknown_entities,
    reasons: JSON.parse(row.reasons),
    examples: JSON.parse(row.examples),
    ...(row.message !== null && { message: row.message }),
  };
}
