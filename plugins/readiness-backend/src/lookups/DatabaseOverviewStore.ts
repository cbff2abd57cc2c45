import { toInteger } from '@operability/backend-kit';
import { ResultStatus } from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { worstFirst } from '../domain/result/worstFirst';
import { CountedCell } from '../domain/score/overview';
import { effectiveStatusSql } from '../results/effectiveStatusSql';
import { onceARow } from '../results/onceARow';
import { withinScope } from '../results/withinScope';

/** What entities are grouped by. */
export type EntityGroup = 'owner' | 'system' | 'stage';

/** The entities of a checklist that a reader may see. */
export interface CountedEntities {
  checklist: string;
  /** Its checks; what others left behind is not counted. */
  checks: readonly string[];
  /** All in one group, when left out. */
  groupBy?: EntityGroup;
  scope: ReadScope;
}

/** The column that tells an entity's group. */
export const groupColumns: Record<EntityGroup, string> = {
  owner: 'entities.owner_ref',
  system: 'entities.system_ref',
  stage: 'entities.stage',
};

type CountRow = { group: string | null; check: string } & Record<
  ResultStatus,
  number | string
>;

/** Counts results over all entities. Groups without a name are the empty one. */
export class DatabaseOverviewStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseOverviewStore {
    return new DatabaseOverviewStore(options.database);
  }

  /** How many entities of each group stand how with each check. */
  async countResults(
    counted: CountedEntities,
    now: number,
  ): Promise<CountedCell[]> {
    const standing = this.#entities(counted)
      .join('results', 'results.entity_ref', 'entities.entity_ref')
      .whereIn('results.check_id', [...counted.checks])
      .select({
        group: this.#groupOf(counted),
        check: 'results.check_id',
        standing: effectiveStatusSql(this.#database, now),
      });
    const rows: CountRow[] = await this.#database
      .from(onceARow(this.#database, standing, 'standings'))
      .groupBy('group', 'check')
      .select('group', 'check')
      .select(
        // One row a check, with a count for each status, is far less to sort.
        worstFirst.map(status =>
          this.#database.raw('count(*) filter (where standing = ?) as ??', [
            status,
            status,
          ]),
        ),
      );
    return rows.flatMap(row =>
      worstFirst
        .map(status => ({
          group: row.group ?? '',
          check: row.check,
          status,
          results: toInteger(row[status]),
        }))
        .filter(({ results }) => results > 0),
    );
  }

  /** How many entities there are in each group. */
  async countEntities(
    counted: CountedEntities,
  ): Promise<ReadonlyMap<string, number>> {
    const rows: { group: string | null; entities: number | string }[] =
      await this.#database
        .from(
          this.#entities(counted)
            .select({ group: this.#groupOf(counted) })
            .as('grouped'),
        )
        .groupBy('group')
        .select('group')
        .select({ entities: this.#database.raw('count(*)') });
    return new Map(
      rows.map(({ group, entities }) => [group ?? '', toInteger(entities)]),
    );
  }

  /** The sums of scores as they were at the end of a day; what was not known then is not in them. */
  async scoresOn(
    counted: CountedEntities,
    day: string,
  ): Promise<ReadonlyMap<string, { passed: number; applicable: number }>> {
    const latest = this.#database('scores')
      .where('checklist', counted.checklist)
      .where('day', '<=', day)
      .groupBy('entity_ref')
      .select('entity_ref')
      .max({ day: 'day' });
    const scores = this.#entities(counted)
      .join(latest.as('latest'), 'latest.entity_ref', 'entities.entity_ref')
      .join('scores', join =>
        join
          .on('scores.entity_ref', 'latest.entity_ref')
          .on('scores.day', 'latest.day')
          .onVal('scores.checklist', counted.checklist),
      )
      .select({
        group: this.#groupOf(counted),
        passed: 'scores.passed',
        applicable: 'scores.applicable',
      });
    const rows: {
      group: string | null;
      passed: number | string;
      applicable: number | string;
    }[] = await this.#database
      .from(scores.as('then'))
      .groupBy('group')
      .select('group')
      .sum({ passed: 'passed', applicable: 'applicable' });
    return new Map(
      rows.map(({ group, passed, applicable }) => [
        group ?? '',
        { passed: toInteger(passed), applicable: toInteger(applicable) },
      ]),
    );
  }

  #entities({ checklist, scope }: CountedEntities): Knex.QueryBuilder {
    return this.#database('entities')
      .join('checklist_entities', join =>
        join
          .on('checklist_entities.entity_ref', 'entities.entity_ref')
          .onVal('checklist_entities.checklist', checklist),
      )
      .modify(withinScope, this.#database, scope, {
        entityRef: 'entities.entity_ref',
        ownerRef: 'entities.owner_ref',
      });
  }

  #groupOf({ groupBy }: CountedEntities): Knex.Raw {
    return groupBy
      ? this.#database.raw('??', [groupColumns[groupBy]])
      : this.#database.raw("''");
  }
}
