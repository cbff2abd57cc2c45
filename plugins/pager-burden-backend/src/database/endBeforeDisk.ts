import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';

/**
 * Lets a transaction end before it is on disk: all of it gets there a moment
 * later, or nothing, where the database stops before. For what nobody is told of
 * until a later one has waited, which waits for all that ended before it; and
 * for what is made again by itself.
 */
export async function endBeforeDisk(
  transaction: Knex.Transaction,
): Promise<void> {
  if (isPostgres(transaction)) {
    await transaction.raw('set local synchronous_commit = off');
  }
}
