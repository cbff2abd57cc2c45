import { jsonRows, toInteger, whereContains } from '@operability/backend-kit';
import { ResultStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { worstFirst } from '../domain/result/worstFirst';
import { effectiveStatusSql } from '../results/effectiveStatusSql';
import { onceARow } from '../results/onceARow';
import {
  ResultRow,
  StoredResult,
  toStoredResult,
} from '../results/StoredResult';
import { withinScope } from '../results/withinScope';
import { EntityGroup, groupColumns } from './DatabaseOverviewStore';

/** Which results a list shows. */
export interface ResultFilter {
  checklist: string;
  /** Of the checklist, those that are asked for. */
  checks: readonly string[];
  /** Those that close a gate, which come first. */
  required: readonly string[];
  statuses?: readonly ResultStatus[];
  owners?: readonly string[];
  systems?: readonly string[];
  stages?: readonly string[];
  entityRefs?: readonly string[];
  /** What an entity has none of. */
  without?: readonly EntityGroup[];
  /** Part of a name or a title. */
  text?: string;
}

/** The place of a result in the list. */
export interface ResultPlace {
  /** Its status, in the order of {@link worstFirst}. */
  rank: number;
  /** 0 for a required check, else 1. */
  advice: number;
  entityRef: string;
  check: string;
}

/** A result, and what the list knows of its entity. */
export interface ListedResult {
  result: StoredResult;
  ownerRef?: string;
}

interface PlaceRow {
  rank: number;
  advice: number;
  entity_ref: string;
  check_id: string;
}

const order = ['rank', 'advice', 'entity_ref', 'check_id'];

/** Results over all entities, the worst first. */
export class DatabaseResultList {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseResultList {
    return new DatabaseResultList(options.database);
  }

  /**
   * The places on one page, from after another place. No more than that: to
   * find the worst, all have to be put in order.
   */
  async places(
    filter: ResultFilter,
    scope: ReadScope,
    { now, limit, after }: { now: number; limit: number; after?: ResultPlace },
  ): Promise<ResultPlace[]> {
    const rows: PlaceRow[] = await this.#placed(filter, scope, now)
      .modify(query => {
        if (!after) return;
        const { rank, advice, entityRef, check } = after;
        query.whereRaw(`(${order.join(', ')}) > (?, ?, ?, ?)`, [
          rank,
          advice,
          entityRef,
          check,
        ]);
      })
      .orderBy(order)
      .limit(limit)
      .select(order);
    return rows.map(row => ({
      rank: row.rank,
      advice: row.advice,
      entityRef: row.entity_ref,
      check: row.check_id,
    }));
  }

  /** What is in places, in their order; without what has gone meanwhile. */
  async resultsAt(places: readonly ResultPlace[]): Promise<ListedResult[]> {
    if (!places.length) return [];
    const columns = { entity_ref: 'text', check_id: 'text' } as const;
    const input = jsonRows(
      this.#database,
      columns,
      places.map(place => ({
        entity_ref: place.entityRef,
        check_id: place.check,
      })),
    );
    const rows: (ResultRow & { owner_ref: string | null })[] =
      await this.#database('results')
        .join('entities', 'entities.entity_ref', 'results.entity_ref')
        .whereRaw(
          `(results.entity_ref, results.check_id) in
             (select entity_ref, check_id from ${input.sql})`,
          input.bindings,
        )
        .select('results.*', 'entities.owner_ref');
    const listed = new Map(
      rows.map(row => [
        `${row.entity_ref} ${row.check_id}`,
        {
          result: toStoredResult(row),
          ownerRef: row.owner_ref ?? undefined,
        },
      ]),
    );
    return places.flatMap(
      ({ entityRef, check }) => listed.get(`${entityRef} ${check}`) ?? [],
    );
  }

  async count(
    filter: ResultFilter,
    scope: ReadScope,
    now: number,
  ): Promise<number> {
    const all = filter.statuses
      ? this.#placed(filter, scope, now)
      : // How each of them stands makes no difference.
        this.#matching(filter, scope);
    const [{ results }] = await all.select({
      results: this.#database.raw('count(*)'),
    });
    return toInteger(results);
  }

  #placed(
    filter: ResultFilter,
    scope: ReadScope,
    now: number,
  ): Knex.QueryBuilder {
    const { required, statuses } = filter;
    const standing = this.#matching(filter, scope)
      .select('results.entity_ref', 'results.check_id')
      .select({
        standing: effectiveStatusSql(this.#database, now),
        advice: this.#among('results.check_id', required),
      });
    const ranked = this.#database
      .from(onceARow(this.#database, standing, 'standings'))
      .modify(query => {
        if (statuses) query.whereIn('standing', [...statuses]);
      })
      .select('standings.*')
      .select({ rank: rankOf(this.#database) });
    return this.#database.from(ranked.as('placed'));
  }

  #matching(filter: ResultFilter, scope: ReadScope): Knex.QueryBuilder {
    const { checklist, checks } = filter;
    return this.#database('results')
      .join('entities', 'entities.entity_ref', 'results.entity_ref')
      .join('checklist_entities', join =>
        join
          .on('checklist_entities.entity_ref', 'results.entity_ref')
          .onVal('checklist_entities.checklist', checklist),
      )
      .whereIn('results.check_id', [...checks])
      .modify(withinScope, this.#database, scope, {
        entityRef: 'entities.entity_ref',
        ownerRef: 'entities.owner_ref',
      })
      .modify(narrowed, filter);
  }

  /** 0 for what is among the values, else 1. */
  #among(column: string, values: readonly string[]): Knex.Raw {
    if (!values.length) return this.#database.raw('1');
    const list = values.map(() => '?').join(', ');
    return this.#database.raw(`case when ?? in (${list}) then 0 else 1 end`, [
      column,
      ...values,
    ]);
  }
}

function rankOf(database: Knex): Knex.Raw {
  const whens = worstFirst.map((_, rank) => `when ? then ${rank}`).join(' ');
  return database.raw(`case standing ${whens} end`, [...worstFirst]);
}

function narrowed(query: Knex.QueryBuilder, filter: ResultFilter): void {
  const { owners, systems, stages, entityRefs, without, text } = filter;
  for (const group of without ?? []) query.whereNull(groupColumns[group]);
  if (owners) query.whereIn('entities.owner_ref', [...owners]);
  if (systems) query.whereIn('entities.system_ref', [...systems]);
  if (stages) query.whereIn('entities.stage', [...stages]);
  if (entityRefs) query.whereIn('entities.entity_ref', [...entityRefs]);
  if (text) whereContains(query, 'entities.search', text);
}
