import { isPostgres, toBoolean } from '@operability/backend-kit';
import { PageStatus } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { isTaken } from './isTaken';
import { nextNumber } from './nextNumber';

interface SentPage {
  id: string;
  at: number;
  deliveredAt?: number;
}

interface SentRow {
  id: string;
  status: PageStatus;
  sent_at: number;
  delivered_at: number | null;
  feed_sequence: number | null;
}

/**
 * Writes down pages that were sent, and puts them at the end of the feed, in
 * few statements however many they are.
 */
export async function recordSentPages(
  transaction: Knex.Transaction,
  sent: readonly SentPage[],
): Promise<void> {
  if (sent.length === 0) return;
  const known = await transaction('pages')
    .join('alerts', 'alerts.id', 'pages.alert_id')
    .whereIn(
      'pages.id',
      sent.map(({ id }) => id),
    )
    .select('pages.id', 'pages.canary', 'pages.reason', {
      alert: 'alerts.status',
    });
  const pages = new Map(known.map(row => [row.id, row]));
  const numbered = sent.filter(({ id }) => {
    const page = pages.get(id);
    return page && !toBoolean(page.canary);
  });
  // The counter's row stays locked until the commit: no number overtakes. Last
  // but for the write, so that other replicas wait for nothing else.
  let next = numbered.length
    ? await nextNumber(transaction, 'pages', numbered.length)
    : 0;
  const rows = sent.flatMap(({ id, at, deliveredAt }): SentRow[] => {
    const page = pages.get(id);
    if (!page) return [];
    const isTooLate = page.reason !== 'told' && isTaken(page.alert);
    const status = deliveredAt ? 'delivered' : 'sent';
    return [
      {
        id,
        status: isTooLate ? 'sentAfterAcknowledgement' : status,
        sent_at: at,
        delivered_at: deliveredAt ?? null,
        feed_sequence: toBoolean(page.canary) ? null : next++,
      },
    ];
  });
  await (isPostgres(transaction)
    ? writeAtOnce(transaction, rows)
    : writeEach(transaction, rows));
}

async function writeAtOnce(
  transaction: Knex.Transaction,
  rows: readonly SentRow[],
): Promise<void> {
  await transaction.raw(
    `update pages set status = sent.status, sent_at = sent.sent_at,
       delivered_at = sent.delivered_at, feed_sequence = sent.feed_sequence,
       error = null
     from jsonb_to_recordset(?::jsonb)
       as sent(id uuid, status text, sent_at bigint,
               delivered_at bigint, feed_sequence bigint)
     where pages.id = sent.id`,
    [JSON.stringify(rows)],
  );
}

async function writeEach(
  transaction: Knex.Transaction,
  rows: readonly SentRow[],
): Promise<void> {
  for (const { id, ...row } of rows) {
    await transaction('pages')
      .where({ id })
      .update({ ...row, error: null });
  }
}
