import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/**
 * Takes numbers for changes, inside the transaction that makes them. The row
 * stays locked until it ends, so that a higher number never commits first.
 *
 * @returns the first of them
 */
export async function takeSequences(
  transaction: Knex.Transaction,
  count: number,
): Promise<number> {
  const [{ value }] = await transaction('change_counter')
    .where({ id: 1 })
    .increment('value', count)
    .returning<{ value: number | string }[]>('value');
  return toInteger(value) - count + 1;
}
