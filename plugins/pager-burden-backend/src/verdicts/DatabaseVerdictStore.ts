import { VerdictInput } from '@operability/plugin-pager-burden-common';
import { isOneOf, jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';

/** A verdict about to be kept. */
export interface NewVerdict extends Omit<VerdictInput, 'version'> {
  pageId: string;
  by: string;
  at: number;
  version: number;
}

const columns = {
  page_id: 'uuid',
  action: 'boolean',
  verdict: 'text',
  note: 'text',
  given_by: 'text',
  given_at: 'bigint',
  version: 'integer',
} as const;

/** What pages deserved. */
export class DatabaseVerdictStore {
  private constructor() {}

  static create(): DatabaseVerdictStore {
    return new DatabaseVerdictStore();
  }

  /** The versions of those that there are, by page. */
  async versions(
    transaction: Knex.Transaction,
    pageIds: readonly string[],
  ): Promise<Map<string, number>> {
    const rows: { page_id: string; version: number }[] = await transaction(
      'verdicts',
    )
      .where(isOneOf(transaction, 'page_id', pageIds, 'uuid'))
      .select('page_id', 'version');
    return new Map(rows.map(row => [row.page_id, row.version]));
  }

  /**
   * Keeps verdicts that nobody has changed meanwhile.
   *
   * @returns how many: fewer than there are where somebody has
   */
  async put(
    transaction: Knex.Transaction,
    verdicts: readonly NewVerdict[],
  ): Promise<number> {
    const input = jsonRows(
      transaction,
      columns,
      verdicts.map(verdict => ({
        page_id: verdict.pageId,
        action: verdict.action,
        verdict: verdict.verdict,
        note: verdict.note ?? null,
        given_by: verdict.by,
        given_at: verdict.at,
        version: verdict.version,
      })),
    );
    const names = Object.keys(columns);
    const answer = await transaction.raw(
      `insert into verdicts (${names.join(', ')})
       select ${names.join(', ')} from ${input.sql} where true
       on conflict (page_id) do update set ${names
         .slice(1)
         .map(name => `${name} = excluded.${name}`)
         .join(', ')}
       where verdicts.version = excluded.version - 1
       returning page_id`,
      input.bindings,
    );
    return (Array.isArray(answer) ? answer : answer.rows).length;
  }
}
