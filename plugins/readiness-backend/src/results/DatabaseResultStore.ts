import {
  chunksOf,
  isOneOf,
  isPostgres,
  jsonRows,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { KeptAnswer } from '../domain/evaluation/Answer';
import {
  AnswerDifference,
  Transition,
} from '../domain/evaluation/compareAnswers';
import { ResultRow, StoredResult, toStoredResult } from './StoredResult';

const rowsAtOnce = 5000;

/** The latest answer to every check of an entity, and how answers changed. */
export class DatabaseResultStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseResultStore {
    return new DatabaseResultStore(options.database);
  }

  /** All that is kept about entities, by entity. */
  async machineAnswers(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredResult[]>> {
    const rows = await this.#database<ResultRow>('results').where(
      isOneOf(this.#database, 'entity_ref', entityRefs),
    );
    const results = new Map<string, StoredResult[]>();
    for (const row of rows) {
      const known = results.get(row.entity_ref);
      if (known) known.push(toStoredResult(row));
      else results.set(row.entity_ref, [toStoredResult(row)]);
    }
    return results;
  }

  /** The checks that apply to entities, by entity. */
  async asked(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const database = this.#database;
    const list = isPostgres(database)
      ? 'json_agg(check_id)::text'
      : 'json_group_array(check_id)';
    // A row an entity: one for each check is most of what a batch would read.
    const rows: { entity_ref: string; checks: string }[] = await database(
      'results',
    )
      .where(isOneOf(database, 'entity_ref', entityRefs))
      .where({ applies: 'yes' })
      .groupBy('entity_ref')
      .select('entity_ref', database.raw(`${list} as checks`));
    return new Map(
      rows.map(row => [
        row.entity_ref,
        new Set<string>(JSON.parse(row.checks)),
      ]),
    );
  }

  /**
   * What is kept of some checks of entities, for whoever is about to write:
   * another replica that writes the same waits.
   */
  async lock(
    transaction: Knex.Transaction,
    entityRefs: readonly string[],
    checks: readonly string[],
  ): Promise<StoredResult[]> {
    const query = transaction<ResultRow>('results')
      .where(isOneOf(transaction, 'entity_ref', entityRefs))
      .whereIn('check_id', [...checks])
      .orderBy(['entity_ref', 'check_id']);
    const rows: ResultRow[] = await (isPostgres(transaction)
      ? query.forUpdate()
      : query);
    return rows.map(toStoredResult);
  }

  /** Writes what differs, and nothing else. */
  async write(
    transaction: Knex.Transaction,
    difference: AnswerDifference,
  ): Promise<void> {
    const { inserts, updates, refreshes, transitions } = difference;
    for (const chunk of chunksOf([...inserts, ...updates], rowsAtOnce)) {
      await this.#saveAnswers(transaction, chunk);
    }
    for (const chunk of chunksOf(refreshes, rowsAtOnce)) {
      const columns = {
        entity_ref: 'text',
        check_id: 'text',
        evaluated_at: 'bigint',
      } as const;
      const input = jsonRows(
        transaction,
        columns,
        chunk.map(one => ({
          entity_ref: one.entityRef,
          check_id: one.check,
          evaluated_at: one.observedAt,
        })),
      );
      await transaction.raw(
        `update results set evaluated_at = input.evaluated_at from ${input.sql}
         where results.entity_ref = input.entity_ref and results.check_id = input.check_id`,
        input.bindings,
      );
    }
    for (const chunk of chunksOf(transitions, rowsAtOnce)) {
      await this.#saveTransitions(transaction, chunk);
    }
  }

  /**
   * Rows are there already for whatever applies. An answer for a gate may be
   * about what does not apply yet; about what has left the catalog it is lost.
   */
  async #saveAnswers(
    transaction: Knex.Transaction,
    answers: readonly KeptAnswer[],
  ): Promise<void> {
    const columns = {
      entity_ref: 'text',
      check_id: 'text',
      status: 'text',
      message: 'text',
      evidence: 'text',
      evaluated_at: 'bigint',
      time_to_live: 'bigint',
      since: 'bigint',
    } as const;
    const names = Object.keys(columns);
    const input = jsonRows(
      transaction,
      columns,
      answers.map(answer => ({
        entity_ref: answer.entityRef,
        check_id: answer.check,
        status: answer.status,
        message: answer.message,
        evidence: JSON.stringify(answer.evidence),
        evaluated_at: answer.observedAt,
        time_to_live: answer.timeToLive,
        since: answer.since,
      })),
    );
    await transaction.raw(
      `insert into results (${names.join(
        ', ',
      )}, applies, applies_message, applies_since)
       select ${names
         .map(name => `input.${name}`)
         .join(
           ', ',
         )}, 'no', 'It does not apply where it is now.', input.evaluated_at
       from ${input.sql} where exists
         (select 1 from entities where entities.entity_ref = input.entity_ref)
       on conflict (entity_ref, check_id) do update set ${names
         .slice(2)
         .map(name => `${name} = excluded.${name}`)
         .join(', ')}`,
      input.bindings,
    );
  }

  async #saveTransitions(
    transaction: Knex.Transaction,
    transitions: readonly Transition[],
  ): Promise<void> {
    const columns = {
      entity_ref: 'text',
      check_id: 'text',
      from_status: 'text',
      to_status: 'text',
      at: 'bigint',
    } as const;
    const names = Object.keys(columns).join(', ');
    const input = jsonRows(
      transaction,
      columns,
      transitions.map(({ entityRef, check, from, to, at }) => ({
        entity_ref: entityRef,
        check_id: check,
        from_status: from,
        to_status: to,
        at,
      })),
    );
    await transaction.raw(
      `insert into transitions (${names}) select ${names} from ${input.sql}`,
      input.bindings,
    );
  }
}
