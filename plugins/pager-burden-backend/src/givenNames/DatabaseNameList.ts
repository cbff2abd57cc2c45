import { rowsOf, toInteger } from '@operability/backend-kit';
import { NameKind } from '@operability/plugin-pager-burden-common';
import { Knex } from 'knex';
import { SourceName } from './DatabaseGivenNames';

/** A name of a source, with how many real pages have it. */
export interface CountedName extends SourceName {
  pages: number;
  newestPageAt?: number;
}

interface CountedRow {
  source_id: string;
  kind: string;
  name: string;
  pages: number | string;
  newest: number | string | null;
  total: number | string;
}

interface NamePage {
  source?: string;
  offset: number;
  limit: number;
}

// One that was never explained, and one that has been.
const unknownOf = (kind: NameKind) =>
  `select source_id, '${kind}' as kind, ${kind} as name,
          count(*) as pages, max(sent_at) as newest
   from pages
   where not is_${kind}_known and not is_sample and ${kind} > ''
   group by source_id, ${kind}`;
const givenOf = (kind: NameKind) =>
  `select g.source_id, g.kind, g.name,
          count(p.id) as pages, max(p.sent_at) as newest
   from given_names g
   left join pages p
     on p.source_id = g.source_id and p.${kind}_called = g.name
   where g.kind = '${kind}' and g.target is not null
   group by g.source_id, g.kind, g.name`;

/** Lists names of sources, those with the most pages first. */
export class DatabaseNameList {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseNameList {
    return new DatabaseNameList(options.database);
  }

  /** What the catalog does not know; pages without any name are none of them. */
  unknown(page: NamePage): Promise<{ items: CountedName[]; total: number }> {
    return this.#list(unknownOf, page);
  }

  /** What somebody has explained. */
  given(page: NamePage): Promise<{ items: CountedName[]; total: number }> {
    return this.#list(givenOf, page);
  }

  async #list(
    of: (kind: NameKind) => string,
    { source, offset, limit }: NamePage,
  ): Promise<{ items: CountedName[]; total: number }> {
    const rows = await rowsOf<CountedRow>(
      this.#database.raw(
        `select names.*, count(*) over () as total
         from (${of('entity')} union all ${of('person')}) names
         ${source ? 'where source_id = ?' : ''}
         order by pages desc, source_id, kind, name
         limit ? offset ?`,
        [...(source ? [source] : []), limit, offset],
      ),
    );
    return {
      items: rows.map(row => ({
        source: row.source_id,
        // What is in this column was written by us.
        kind: row.kind as NameKind,
        name: row.name,
        pages: toInteger(row.pages),
        newestPageAt: row.newest === null ? undefined : toInteger(row.newest),
      })),
      total: rows.length ? toInteger(rows[0].total) : 0,
    };
  }
}
