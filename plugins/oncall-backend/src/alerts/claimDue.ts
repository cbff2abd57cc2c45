import { isPostgres, toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { clockTolerance } from '../domain/run/constants';
import { AlertRow, toAlert } from './alertRows';
import { StoredAlert } from './StoredAlert';

/** What a tick has to deal with. */
export interface ClaimedAlerts {
  alerts: StoredAlert[];
  /** Those whose row is damaged. */
  unreadable: (FailedAlert & { error: unknown })[];
}

/** What has to be known of an alert to put it off. */
export type FailedAlert = Pick<StoredAlert, 'id' | 'number' | 'failures'>;

/**
 * What the engine has to look at, soonest first; others leave it to us. A row
 * that cannot be read is given apart, and keeps no other waiting.
 */
export async function claimDue(
  transaction: Knex.Transaction,
  now: number,
  limit: number,
): Promise<ClaimedAlerts> {
  const query = transaction<AlertRow>('alerts')
    .where(inner =>
      inner
        .where('due_at', '<=', now)
        .orWhere('timer_started_at', '>', now + clockTolerance),
    )
    .whereNotNull('due_at')
    .orderBy('due_at')
    .limit(limit);
  const rows: AlertRow[] = await (isPostgres(transaction)
    ? query.forUpdate().skipLocked()
    : query);
  const claimed: ClaimedAlerts = { alerts: [], unreadable: [] };
  for (const row of rows) {
    try {
      claimed.alerts.push(toAlert(row));
    } catch (error) {
      const { id, failures } = row;
      const number = toInteger(row.number);
      claimed.unreadable.push({ id, number, failures, error });
    }
  }
  return claimed;
}
