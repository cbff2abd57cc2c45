import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { StoredPage, StoredPageRow, toStoredPage } from '../pages/pageRows';
import { SourceName } from './DatabaseGivenNames';

/** Finds real pages by what their source calls who was paged, and what for. */
export class DatabaseNamedPages {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseNamedPages {
    return new DatabaseNamedPages(options.database);
  }

  /** Those in which somebody has said what the name means, in the order of ids. */
  explained(
    { source, kind, name }: SourceName,
    after: string | undefined,
    limit: number,
  ): Promise<StoredPage[]> {
    return this.#some(after, limit, query =>
      query.where({ source_id: source, [`${kind}_called`]: name }),
    );
  }

  /** Those in which nobody knows what the name means, in the order of ids. */
  unknown(
    { source, kind, name }: SourceName,
    after: string | undefined,
    limit: number,
  ): Promise<StoredPage[]> {
    return this.#some(after, limit, query =>
      query
        .whereRaw(`not is_${kind}_known`)
        .where({ source_id: source, [kind]: name }),
    );
  }

  /** How many pages have a name that somebody has explained. */
  async count({ source, kind, name }: SourceName): Promise<number> {
    const [{ pages }]: { pages: number | string }[] = await this.#database(
      'pages',
    )
      .where({ source_id: source, [`${kind}_called`]: name })
      .count({ pages: '*' });
    return toInteger(pages);
  }

  /** Where a name has been explained while pages came that did not hear of it. */
  async missed(): Promise<SourceName[]> {
    const found: SourceName[] = [];
    for (const kind of ['entity', 'person'] as const) {
      const rows: { source_id: string; name: string }[] = await this.#database(
        'given_names as g',
      )
        .join('pages as p', function on() {
          this.on('p.source_id', 'g.source_id').andOn(`p.${kind}`, 'g.name');
        })
        .whereRaw(`not p.is_${kind}_known`)
        .where({ 'p.is_sample': false, 'g.kind': kind })
        .whereRaw('coalesce(g.target, g.told_target) is not null')
        .distinct('g.source_id', 'g.name');
      found.push(
        ...rows.map(({ source_id: source, name }) => ({ source, kind, name })),
      );
    }
    return found;
  }

  async #some(
    after: string | undefined,
    limit: number,
    narrow: (query: Knex.QueryBuilder) => void,
  ): Promise<StoredPage[]> {
    const rows: StoredPageRow[] = await this.#database('pages')
      .where('is_sample', false)
      .modify(query => {
        narrow(query);
        if (after !== undefined) query.where('id', '>', after);
      })
      .orderBy('id')
      .limit(limit)
      .select();
    return rows.map(toStoredPage);
  }
}
