import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';
import { NoticePayload } from '../notices/NoticeDelivery';

/**
 * Takes somebody off the notices that are kept. Those for nobody else go.
 *
 * @returns how many notices were for them
 */
export async function forgetNotices(
  transaction: Knex.Transaction,
  userRef: string,
): Promise<number> {
  const place = isPostgres(transaction) ? 'strpos' : 'instr';
  const rows: { id: string; payload: string }[] = await transaction('outbox')
    .whereRaw(`${place}(payload, ?) > 0`, [JSON.stringify(userRef)])
    .select('id', 'payload');
  for (const { id, payload } of rows) {
    const notice: NoticePayload = JSON.parse(payload);
    const recipients = notice.recipients.filter(ref => ref !== userRef);
    const row = transaction('outbox').where({ id });
    await (recipients.length
      ? row.update({ payload: JSON.stringify({ ...notice, recipients }) })
      : row.delete());
  }
  return rows.length;
}
