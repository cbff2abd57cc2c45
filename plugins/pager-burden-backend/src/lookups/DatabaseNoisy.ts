import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PageScope } from '../access/BurdenReader';
import { withinScope } from '../access/withinScope';

/** Which alerts are asked for. */
export interface NoisyRequest {
  isSample: boolean;
  /** Epoch milliseconds; `until` is not part of it. */
  since: number;
  until: number;
  teams?: readonly string[];
  entities?: readonly string[];
  scope: PageScope;
}

/** An alert by how often it paged. */
export interface NoisyRow {
  fingerprint: string;
  title: string;
  entity: string;
  isEntityKnown: boolean;
  team: string;
  pages: number;
  nightsWoken: number;
  weeksSeen: number;
  lastAt: number;
  action: number;
  noAction: number;
}

/** Adds up pages by the alert that they were about. */
export class DatabaseNoisy {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseNoisy {
    return new DatabaseNoisy(options.database);
  }

  async list(
    request: NoisyRequest,
    page: { sort: 'pages' | 'nights'; offset: number; limit: number },
  ): Promise<NoisyRow[]> {
    const [first, second] =
      page.sort === 'pages' ? ['pages', 'nights'] : ['nights', 'pages'];
    const rows: Record<string, string | number | boolean>[] =
      await this.#database('pages')
        .leftJoin('verdicts', 'verdicts.page_id', 'pages.id')
        .modify(query => this.#within(query, request))
        .groupBy('fingerprint', 'entity', 'is_entity_known', 'team')
        .select('fingerprint', 'entity', 'is_entity_known', 'team')
        .max({ title: 'title', last_at: 'sent_at' })
        .count({ pages: '*' })
        .countDistinct({ nights: 'night', weeks: 'week' })
        .select({
          acted: this.#database.raw(
            'sum(case when verdicts.action then 1 else 0 end)',
          ),
          judged: this.#database.raw('count(verdicts.page_id)'),
        })
        .orderBy([
          { column: first, order: 'desc' },
          { column: second, order: 'desc' },
          { column: 'last_at', order: 'desc' },
          'fingerprint',
          'entity',
          'team',
        ])
        .offset(page.offset)
        .limit(page.limit);
    return rows.map(row => ({
      fingerprint: String(row.fingerprint),
      title: String(row.title),
      entity: String(row.entity),
      isEntityKnown: Boolean(row.is_entity_known),
      team: String(row.team),
      pages: toInteger(Number(row.pages)),
      nightsWoken: toInteger(Number(row.nights)),
      weeksSeen: toInteger(Number(row.weeks)),
      lastAt: toInteger(Number(row.last_at)),
      action: Number(row.acted),
      noAction: Number(row.judged) - Number(row.acted),
    }));
  }

  /** How many alerts there are, and how many pages they sent: all, and each. */
  async totals(
    request: NoisyRequest,
  ): Promise<{ alerts: number; pages: number; counts: number[] }> {
    const groups = this.#database('pages')
      .modify(query => this.#within(query, request))
      .groupBy('fingerprint', 'entity', 'is_entity_known', 'team')
      .count({ pages: '*' });
    // Many alerts have paged as often as each other: a row for all of these.
    const rows: Record<'pages' | 'alerts', number | string>[] =
      await this.#database
        .from(groups.as('groups'))
        .groupBy('pages')
        .select('pages')
        .count({ alerts: '*' });
    const counts = rows.flatMap(({ pages, alerts }) =>
      Array<number>(toInteger(alerts)).fill(toInteger(pages)),
    );
    return {
      alerts: counts.length,
      pages: counts.reduce((sum, pages) => sum + pages, 0),
      counts,
    };
  }

  #within(query: Knex.QueryBuilder, request: NoisyRequest): void {
    const { isSample, since, until, teams, entities, scope } = request;
    query
      .where('is_sample', isSample)
      .where('sent_at', '>=', since)
      .where('sent_at', '<', until)
      .whereNull('not_counted');
    if (teams) query.whereIn('team', [...teams]);
    if (entities) query.whereIn('entity', [...entities]);
    withinScope(query, this.#database, scope);
  }
}
