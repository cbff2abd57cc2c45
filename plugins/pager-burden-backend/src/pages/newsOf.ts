import { Knex } from 'knex';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { ClassifiedPage } from './ClassifiedPage';

/**
 * Those pages that are not there, or said something else. Where it is no longer
 * kept to whom a page came, its digest is kept under the key.
 *
 * @param digests - of those that are there
 */
export async function newsOf(
  transaction: Knex.Transaction,
  pages: readonly ClassifiedPage[],
  digests: ReadonlyMap<string, string>,
): Promise<readonly ClassifiedPage[]> {
  const news = pages.filter(({ id, digest }) => digests.get(id) !== digest);
  if (!news.some(({ id }) => digests.has(id))) return news;
  const known = await DatabaseErasedNames.in(transaction).findAll();
  return news.filter(page => {
    const digest = digests.get(page.id);
    return digest === undefined || digest !== known.hideKeys(page).digest;
  });
}
