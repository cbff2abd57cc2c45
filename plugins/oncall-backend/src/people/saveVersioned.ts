import { Knex } from 'knex';

/**
 * Writes somebody's row of a table, if it is as old as they think; version 0
 * makes the first.
 *
 * @returns whether it was
 */
export async function saveVersioned(
  transaction: Knex.Transaction,
  table: string,
  userRef: string,
  values: object,
  version: number,
): Promise<boolean> {
  if (version > 0) {
    const updated = await transaction(table)
      .where({ user_ref: userRef, version })
      .update({ ...values, version: version + 1 });
    return updated > 0;
  }
  const inserted = await transaction(table)
    .insert({ ...values, user_ref: userRef, version: 1 })
    .onConflict('user_ref')
    .ignore()
    .returning('user_ref');
  return inserted.length > 0;
}
