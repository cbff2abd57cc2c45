import { toInteger } from '@operability/backend-kit';
import { ResultStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { worstFirst } from '../domain/result/worstFirst';
import { effectiveStatusSql } from '../results/effectiveStatusSql';
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

/** A result in its place, and what the list knows of its entity. */
export interface PlacedResult {
  place: ResultPlace;
  result: StoredResult;
  ownerRef?: string;
}

type PlacedRow = ResultRow & {
  owner_ref: string | null;
  rank: number;
  advice: number;
};

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

  /** One page of results, from after a place. */
  async page(
    filter: ResultFilter,
    scope: ReadScope,
    { now, limit, after }: { now: number; limit: number; after?: ResultPlace },
  ): Promise<PlacedResult[]> {
    const rows: PlacedRow[] = await this.#placed(filter, scope, now)
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
      .select('*');
    return rows.map(row => ({
      place: {
        rank: row.rank,
        advice: row.advice,
        entityRef: row.entity_ref,
        check: row.check_id,
      },
      result: toStoredResult(row),
      ownerRef: row.owner_ref ?? undefined,
    }));
  }

  async count(
    filter: ResultFilter,
    scope: ReadScope,
    now: number,
  ): Promise<number> {
    const [{ results }] = await this.#placed(filter, scope, now).select({
      results: this.#database.raw('count(*)'),
    });
    return toInteger(results);
  }

  #placed(
    filter: ResultFilter,
    scope: ReadScope,
    now: number,
  ): Knex.QueryBuilder {
    const { checklist, checks, required, statuses } = filter;
    const standing = this.#database('results')
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
      .modify(narrowed, filter)
      .select('results.*', 'entities.owner_ref')
      .select({
        standing: effectiveStatusSql(this.#database, now),
        advice: this.#among('results.check_id', required),
      });
    const ranked = this.#database
      .from(standing.as('standings'))
      .modify(query => {
        if (statuses) query.whereIn('standing', [...statuses]);
      })
      .select('standings.*')
      .select({ rank: rankOf(this.#database) });
    return this.#database.from(ranked.as('placed'));
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
  if (text) {
    const part = text.toLocaleLowerCase('en-US').replace(/[\\%_]/g, '\\$&');
    query.whereRaw("entities.search like ? escape '\\'", [`%${part}%`]);
  }
}
