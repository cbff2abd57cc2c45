import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** The next number of a counter, inside the transaction that uses it. */
export async function nextNumber(
  transaction: Knex.Transaction,
  name: 'alerts' | 'pages',
  count = 1,
): Promise<number> {
  const [{ value }] = await transaction('counters')
    .where({ name })
    .increment('value', count)
    .returning<{ value: number | string }[]>('value');
  return toInteger(value) - count + 1;
}
