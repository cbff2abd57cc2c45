import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ClosedWeeks } from '../domain/retention/ClosedWeeks';

/** Up to where the weeks of a kind of data are closed; undefined while none is. */
export async function closedWeeks(
  database: Knex,
  isSample: boolean,
): Promise<ClosedWeeks | undefined> {
  const row = await database('closed_weeks')
    .where('is_sample', isSample)
    .first();
  return row && { untilWeek: row.until_week, untilAt: toInteger(row.until_at) };
}

/** Closes weeks, as part of the transaction that counted them for the last time. */
export async function closeWeeks(
  transaction: Knex.Transaction,
  isSample: boolean,
  { untilWeek, untilAt }: ClosedWeeks,
): Promise<void> {
  await transaction('closed_weeks')
    .insert({
      is_sample: isSample,
      until_week: untilWeek,
      until_at: untilAt,
    })
    .onConflict('is_sample')
    .merge();
}
