import { Knex } from 'knex';
import { randomBytes } from 'node:crypto';

/**
 * A secret that all replicas share, made by the first that needs it. Stands in
 * the table `secrets`, with the columns `name` and `value`.
 *
 * @public
 */
export async function sharedSecret(
  database: Knex,
  name: string,
): Promise<string> {
  await database('secrets')
    .insert({ name, value: randomBytes(32).toString('base64url') })
    .onConflict('name')
    .ignore();
  const row = await database('secrets').where({ name }).first();
  return row.value;
}
