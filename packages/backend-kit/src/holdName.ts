import { Knex } from 'knex';
import { isPostgres } from './openDatabase';

/**
 * Has a transaction hold a name until it ends; others that want it wait. SQLite
 * has one transaction at a time anyway.
 *
 * @public
 */
export async function holdName(
  transaction: Knex.Transaction,
  name: string,
): Promise<void> {
  if (!isPostgres(transaction)) return;
  await transaction.raw(
    'select pg_advisory_xact_lock(hashtextextended(?, 0))',
    [name],
  );
}
