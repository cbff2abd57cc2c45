import { chunksOf, isOneOf, jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ErasedNames } from './ErasedNames';
import { isPseudonym } from './pseudonyms';

const pagesAtOnce = 5000;

/**
 * Puts a pseudonym in the place of whom pages came to. Their digests and keys
 * are made of the name too, and could be made again to guess it.
 *
 * @param own - the pages: all of one name
 * @returns how many there were
 */
export async function replacePages(
  transaction: Knex.Transaction,
  known: ErasedNames,
  own: { person: string; isSample?: boolean; until?: number },
  pseudonym: string,
): Promise<number> {
  const { person, isSample, until } = own;
  const rows: { id: string; digest: string; source_key: string }[] =
    await transaction('pages')
      .whereIn('is_sample', isSample === undefined ? [true, false] : [isSample])
      .where('person', person)
      .modify(query => {
        if (until !== undefined) query.where('sent_at', '<', until);
      })
      .select('id', 'digest', 'source_key');
  // Twice hidden, a page that comes again would not be known.
  const isHidden = isPseudonym(person);
  for (const some of chunksOf(rows, pagesAtOnce)) {
    if (!isHidden) await hideKeysOf(transaction, known, some);
    const ids = some.map(({ id }) => id);
    await transaction('pages')
      .where(isOneOf(transaction, 'id', ids, 'uuid'))
      .update({
        person: pseudonym,
        is_person_known: true,
        person_called: null,
      });
  }
  return rows.length;
}

async function hideKeysOf(
  transaction: Knex.Transaction,
  known: ErasedNames,
  rows: readonly { id: string; digest: string; source_key: string }[],
): Promise<void> {
  const input = jsonRows(
    transaction,
    { id: 'uuid', digest: 'text', source_key: 'text' },
    rows.map(row => {
      const keys = { digest: row.digest, sourceKey: row.source_key };
      const { digest, sourceKey } = known.hideKeys(keys);
      return { id: row.id, digest, source_key: sourceKey };
    }),
  );
  await transaction.raw(
    `update pages set digest = input.digest, source_key = input.source_key
     from ${input.sql} where pages.id = input.id`,
    input.bindings,
  );
}
