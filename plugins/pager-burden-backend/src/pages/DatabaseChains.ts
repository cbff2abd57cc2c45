import {
  isOneOf,
  jsonRows,
  rowsOf,
  toBoolean,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { startsOfInterruptions } from '../domain/interruptions/startsOfInterruptions';
import { ChainSpan } from '../domain/rollup/chainSpans';
import { FlaggedPage } from '../domain/rollup/reflag';
import { TeamWeek } from '../sums/DatabaseSums';

const columns = {
  n: 'integer',
  person: 'text',
  read_from: 'bigint',
  from_at: 'bigint',
  to_at: 'bigint',
} as const;

interface NeighbourRow {
  id: string;
  person: string | null;
  sent_at: number | string;
  starts_interruption: boolean | number;
  week: string;
  team: string;
}

/** Where there are more, a look at each page is quicker than one at all between. */
const neighboursPerPage = 2;

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
   * Finds out which pages begin an interruption before they are added, and
   * mends those around them: files and sources come in the order of time, so
   * that few others lie in between, and no row is written twice.
   *
   * @param fresh - counted pages that are not there yet
   * @returns the ids of those that begin one, of pages around them too; undefined,
   *   and nothing is done, where too many lie in between
   */
  async settle(
    transaction: Knex.Transaction,
    isSample: boolean,
    fresh: readonly FlaggedPage[],
  ): Promise<{ starts: Set<string>; weeks: TeamWeek[] } | undefined> {
    if (!fresh.length) return { starts: new Set(), weeks: [] };
    let [from, to] = [Infinity, -Infinity];
    for (const { sentAt } of fresh) {
      from = Math.min(from, sentAt);
      to = Math.max(to, sentAt);
    }
    const most = neighboursPerPage * fresh.length;
    const neighbours: NeighbourRow[] = await transaction('pages')
      .where('is_sample', isSample)
      .whereBetween('sent_at', [from - this.#gap, to + this.#gap])
      .whereNull('not_counted')
      .whereNotNull('person')
      .limit(most + 1)
      .select('id', 'person', 'sent_at', 'starts_interruption', 'week', 'team');
    if (neighbours.length > most) return undefined;
    const rowOf = new Map(neighbours.map(row => [row.id, row]));
    const around = neighbours.map(toFlagged);
    const starts = startsOfInterruptions([...around, ...fresh], this.#gap);
    const weeks = around.flatMap(({ id, sentAt, startsInterruption }) =>
      sentAt >= from && starts.has(id) !== startsInterruption
        ? [rowOf.get(id)!]
        : [],
    );
    if (weeks.length) {
      const ids = weeks.map(({ id }) => id);
      await transaction('pages')
        .where(isOneOf(transaction, 'id', ids, 'uuid'))
        .update({
          starts_interruption: transaction.raw('not starts_interruption'),
        });
    }
    return { starts, weeks };
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

function toFlagged(row: NeighbourRow): FlaggedPage {
  return {
    id: row.id,
    person: row.person ?? undefined,
    sentAt: toInteger(row.sent_at),
    startsInterruption: toBoolean(row.starts_interruption),
  };
}
