import { isOneOf } from '@operability/backend-kit';
import { Knex } from 'knex';

/** Which of a kind of data are let go. */
interface OldRows {
  isSample: boolean;
  /** Epoch milliseconds. */
  before: number;
}

const rowsAtOnce = 5000;

/** Finds and deletes what is older than it is kept. */
export class DatabaseRetention {
  private constructor() {}

  static create(): DatabaseRetention {
    return new DatabaseRetention();
  }

  /** Whether there is a page that its week counts. */
  async hasCounted(
    transaction: Knex.Transaction,
    { isSample, before }: OldRows,
  ): Promise<boolean> {
    const page = await transaction('pages')
      .where('is_sample', isSample)
      .where('sent_at', '<', before)
      .whereNull('not_counted')
      .first('id');
    return page !== undefined;
  }

  /**
   * Deletes some pages, with what was said of them.
   *
   * @param options - `isUncounted`: only those that no week counts
   * @returns how many; 0 once there is none
   */
  async forgetPages(
    transaction: Knex.Transaction,
    { isSample, before }: OldRows,
    { isUncounted = false } = {},
  ): Promise<number> {
    const ids: string[] = await transaction('pages')
      .where('is_sample', isSample)
      .where('sent_at', '<', before)
      .modify(query => {
        if (isUncounted) query.whereNotNull('not_counted');
      })
      .orderBy(['sent_at', 'id'])
      .limit(rowsAtOnce)
      .pluck('id');
    if (!ids.length) return 0;
    await transaction('verdicts')
      .where(isOneOf(transaction, 'page_id', ids, 'uuid'))
      .delete();
    return transaction('pages')
      .where(isOneOf(transaction, 'id', ids, 'uuid'))
      .delete();
  }

  /**
   * What nobody can ask for without its pages. Proofs stay, added up by week.
   *
   * @param transaction - in which nobody else writes pages: whoever did would
   *   lock the same rows in another order
   */
  async forgetCompany(
    transaction: Knex.Transaction,
    { isSample, before }: OldRows,
  ): Promise<void> {
    await transaction('alerts')
      .where('is_sample', isSample)
      .where('created_at', '<', before)
      .where(inner =>
        inner.whereNull('resolved_at').orWhere('resolved_at', '<', before),
      )
      .delete();
    if (!isSample) {
      await transaction('alert_log')
        .where('at', '<', before)
        .whereNotExists(
          transaction('alerts')
            .whereRaw('alerts.source_id = alert_log.source_id')
            .whereRaw('alerts.alert_key = alert_log.alert_key'),
        )
        .delete();
    }
    await transaction('held_shifts')
      .where('is_sample', isSample)
      .where('ends_at', '<', before)
      .delete();
    await transaction('proven_hours')
      .where('is_sample', isSample)
      .where('hour', '<', before)
      .delete();
  }
}
