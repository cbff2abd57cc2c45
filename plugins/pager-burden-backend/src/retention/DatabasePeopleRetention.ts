import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { longestGap } from '../domain/interruptions/longestGap';

/** Rows whose people are forgotten. */
interface OldPeople {
  isSample: boolean;
  /** Epoch milliseconds. */
  before: number;
}

/** Who took alerts, and who was on call. */
const places = [
  { table: 'alerts', column: 'acknowledged_by', time: 'created_at' },
  { table: 'held_shifts', column: 'user_ref', time: 'ends_at' },
];

/** Finds people in rows that are older than people are kept, and replaces them. */
export class DatabasePeopleRetention {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePeopleRetention {
    return new DatabasePeopleRetention(options.database);
  }

  /** Whom old pages came to. */
  async peopleOfPages({ isSample, before }: OldPeople): Promise<string[]> {
    return this.#database('pages')
      .where('is_sample', isSample)
      .where('sent_at', '<', before)
      .whereNotNull('person')
      .distinct('person')
      .pluck('person');
  }

  /**
   * Up to where somebody's pages may get another name. Pages right after one
   * another are one interruption by the name they have in common, so they get
   * theirs together.
   */
  async beginOfLastChain(
    transaction: Knex.Transaction,
    person: string,
    { isSample, before }: OldPeople,
  ): Promise<number> {
    const own = () =>
      transaction('pages').where({ is_sample: isSample, person });
    const next = await own()
      .where('sent_at', '>=', before)
      .orderBy('sent_at')
      .first('sent_at');
    if (!next) return before;
    const gaps = own()
      .where('sent_at', '<=', next.sent_at)
      .select({
        sent_at: 'sent_at',
        gap: transaction.raw(
          'sent_at - lag(sent_at) over (order by sent_at, id)',
        ),
      });
    const [{ begin }] = await transaction
      .from(gaps.as('gaps'))
      .where(inner => inner.whereNull('gap').orWhere('gap', '>', longestGap))
      .max({ begin: 'sent_at' });
    return Math.min(before, toInteger(begin));
  }

  /**
   * Replaces who took old alerts, and who held old shifts.
   *
   * @param transaction - in which nobody else writes pages: whoever did would
   *   lock the same rows in another order
   * @param otherName - undefined for a name that stays
   */
  async replaceCompany(
    transaction: Knex.Transaction,
    { isSample, before }: OldPeople,
    otherName: (name: string) => string | undefined,
  ): Promise<void> {
    for (const { table, column, time } of places) {
      const old = () =>
        transaction(table)
          .where('is_sample', isSample)
          .where(time, '<', before)
          .whereNotNull(column);
      const names: string[] = await old().distinct(column).pluck(column);
      for (const name of names) {
        const other = otherName(name);
        if (other === undefined) continue;
        await old()
          .where(column, name)
          .update({ [column]: other });
      }
    }
    if (isSample) return;
    // Of what alerts were put together from, nobody asks who it was.
    await transaction('alert_log')
      .where('at', '<', before)
      .whereNotNull('told_by')
      .update({ told_by: null });
  }
}
