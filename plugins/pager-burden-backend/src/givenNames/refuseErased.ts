import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { holdPages } from '../pages/PageWriter';

/**
 * Lets nobody be named again who was erased, nor be erased until it is kept.
 *
 * @throws ConflictError where one of the names is theirs, and does not say which
 */
export async function refuseErased(
  transaction: Knex.Transaction,
  names: readonly string[],
): Promise<void> {
  await holdPages(transaction, false);
  const erased = await DatabaseErasedNames.in(transaction).find();
  if (names.some(name => erased?.pseudonymOf(name))) {
    throw new ConflictError(
      'This cannot be said: people who were erased are not named again',
    );
  }
}
