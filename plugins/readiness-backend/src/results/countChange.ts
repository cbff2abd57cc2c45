import { Knex } from 'knex';

/**
 * Counts a change of results or entities, for whoever keeps what was counted
 * from them. The last thing that a transaction does: from here to its end all
 * others that change something wait, so that whoever sees a number sees all
 * that happened before it.
 */
export async function countChange(
  transaction: Knex.Transaction,
): Promise<void> {
  await transaction('changes').where({ id: 1 }).increment('version', 1);
}
