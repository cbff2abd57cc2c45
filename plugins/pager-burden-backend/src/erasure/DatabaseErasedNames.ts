import { sharedSecret } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ErasedNames } from './ErasedNames';

/** Names of those who were erased, by what a key makes of them. */
export class DatabaseErasedNames {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** @param database - or the transaction in which names are asked for */
  static in(database: Knex): DatabaseErasedNames {
    return new DatabaseErasedNames(database);
  }

  /** Undefined while nobody was erased, so that nothing has to be looked for. */
  async find(): Promise<ErasedNames | undefined> {
    const pseudonyms = await this.#pseudonyms();
    return pseudonyms.size ? this.#known(pseudonyms) : undefined;
  }

  /** The same where somebody is about to be erased. */
  async findAll(): Promise<ErasedNames> {
    return this.#known(await this.#pseudonyms());
  }

  /**
   * Keeps what stands for names from now on; what already stands for one stays.
   *
   * @param names - pseudonyms by the hash of the name that each stands for
   * @param at - epoch milliseconds
   */
  async add(names: ReadonlyMap<string, string>, at: number): Promise<void> {
    await this.#database('erased_names')
      .insert(
        [...names].map(([hash, pseudonym]) => ({
          hash,
          pseudonym,
          erased_at: at,
        })),
      )
      .onConflict('hash')
      .ignore();
  }

  async #pseudonyms(): Promise<Map<string, string>> {
    const rows: { hash: string; pseudonym: string }[] = await this.#database(
      'erased_names',
    ).select('hash', 'pseudonym');
    return new Map(rows.map(({ hash, pseudonym }) => [hash, pseudonym]));
  }

  async #known(pseudonyms: ReadonlyMap<string, string>): Promise<ErasedNames> {
    const secret = await sharedSecret(this.#database, 'erased-names');
    return new ErasedNames(secret, pseudonyms);
  }
}
