import { chunksOf, isOneOf, jsonRows } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ErasedNames } from './ErasedNames';
import { isPseudonym } from './pseudonyms';

/** Pages of one name. */
interface PagesOfOne {
  person: string;
  isSample?: boolean;
  /** Epoch milliseconds; those from then on are left as they are. */
  until?: number;
}

interface KeyedRow {
  id: string;
  digest: string;
  source_key: string;
}

const pagesAtOnce = 5000;

/** To whom pages came. */
export class DatabasePagePeople {
  readonly #transaction: Knex.Transaction;

  private constructor(transaction: Knex.Transaction) {
    this.#transaction = transaction;
  }

  /** @param transaction - in which nobody else writes pages */
  static in(transaction: Knex.Transaction): DatabasePagePeople {
    return new DatabasePagePeople(transaction);
  }

  /**
   * Puts a pseudonym in the place of whom pages came to. Their digests and keys
   * are made of the name too, and could be made again to guess it.
   *
   * @returns how many there were
   */
  async replace(
    known: ErasedNames,
    { person, isSample, until }: PagesOfOne,
    pseudonym: string,
  ): Promise<number> {
    const transaction = this.#transaction;
    const rows: KeyedRow[] = await transaction('pages')
      .whereIn('is_sample', isSample === undefined ? [true, false] : [isSample])
      .where('person', person)
      .modify(query => {
        if (until !== undefined) query.where('sent_at', '<', until);
      })
      .select('id', 'digest', 'source_key');
    // Twice hidden, a page that comes again would not be known.
    const isHidden = isPseudonym(person);
    for (const some of chunksOf(rows, pagesAtOnce)) {
      if (!isHidden) await this.#hideKeys(known, some);
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

  async #hideKeys(
    known: ErasedNames,
    rows: readonly KeyedRow[],
  ): Promise<void> {
    const input = jsonRows(
      this.#transaction,
      { id: 'uuid', digest: 'text', source_key: 'text' },
      rows.map(row => {
        const keys = { digest: row.digest, sourceKey: row.source_key };
        const { digest, sourceKey } = known.hideKeys(keys);
        return { id: row.id, digest, source_key: sourceKey };
      }),
    );
    await this.#transaction.raw(
      `update pages set digest = input.digest, source_key = input.source_key
       from ${input.sql} where pages.id = input.id`,
      input.bindings,
    );
  }
}
