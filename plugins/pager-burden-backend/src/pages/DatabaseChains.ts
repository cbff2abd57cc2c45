import { Knex } from 'knex';
import { jsonRows, rowsOf } from '../database/jsonRows';
import { ChainSpan } from '../domain/rollup/chainSpans';
import { TeamWeek } from '../sums/DatabaseSums';

const columns = {
  n: 'integer',
  person: 'text',
  read_from: 'bigint',
  from_at: 'bigint',
  to_at: 'bigint',
} as const;

/** Says in the rows which pages begin an interruption. */
export class DatabaseChains {
  readonly #gap: number;

  private constructor(gap: number) {
    this.#gap = gap;
  }

  /** @param options - `gap`: pages no further apart are one interruption; milliseconds */
  static create(options: { gap: number }): DatabaseChains {
    return new DatabaseChains(options.gap);
  }

  /**
   * Looks again at stretches of people's pages, in one statement.
   *
   * @returns the weeks in which something changed
   */
  async reflag(
    transaction: Knex.Transaction,
    isSample: boolean,
    spans: readonly ChainSpan[],
  ): Promise<TeamWeek[]> {
    if (!spans.length) return [];
    const input = jsonRows(
      transaction,
      columns,
      spans.map((span, n) => ({
        n,
        person: span.person,
        read_from: span.readFrom,
        from_at: span.from,
        to_at: span.to,
      })),
    );
    return rowsOf<TeamWeek>(
      transaction.raw(
        `update pages set starts_interruption = found.starts
         from (
           select id, starts from (
             select p.id, p.sent_at, input.from_at, coalesce(
               p.sent_at - lag(p.sent_at) over (partition by input.n order by p.sent_at, p.id) > cast(? as bigint), true
             ) as starts
             from ${input.sql}
             join pages p on p.is_sample = ? and p.person = input.person
               and p.sent_at between input.read_from and input.to_at
             where p.not_counted is null
           ) as chained
           where sent_at >= from_at
         ) as found
         where pages.id = found.id and pages.starts_interruption <> found.starts
         returning pages.week, pages.team`,
        [this.#gap, ...input.bindings, isSample],
      ),
    );
  }

  /** Looks again at all pages. */
  async reflagAll(
    transaction: Knex.Transaction,
    isSample: boolean,
  ): Promise<void> {
    await transaction.raw(
      `update pages set starts_interruption = found.starts
       from (
         select id, not_counted is null and (person is null or coalesce(
           sent_at - lag(sent_at) over (
             partition by person, not_counted is null order by sent_at, id
           ) > cast(? as bigint), true)) as starts
         from pages where is_sample = ?
       ) as found
       where pages.id = found.id and pages.starts_interruption <> found.starts`,
      [this.#gap, isSample],
    );
  }
}
