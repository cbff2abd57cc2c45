import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';

/** An evaluation that takes longer than its asker waits. */
export interface StoredEvaluation {
  id: string;
  entityRef: string;
  startedAt: number;
  finishedAt?: number;
  /** Where it has ended, those that never answered. */
  waitingFor: readonly string[];
}

/** Keeps evaluations that somebody follows. */
export class DatabaseEvaluationStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseEvaluationStore {
    return new DatabaseEvaluationStore(options.database);
  }

  async insert(evaluation: StoredEvaluation): Promise<void> {
    await this.#database('evaluations').insert({
      id: evaluation.id,
      entity_ref: evaluation.entityRef,
      started_at: evaluation.startedAt,
      finished_at: evaluation.finishedAt ?? null,
      waiting_for: JSON.stringify(evaluation.waitingFor),
    });
  }

  async finish(id: string, finishedAt: number): Promise<void> {
    await this.#database('evaluations')
      .where({ id })
      .update({ finished_at: finishedAt, waiting_for: '[]' });
  }

  /** It ended; whoever it waited for has not answered. */
  async cutShort(id: string, finishedAt: number): Promise<void> {
    await this.#database('evaluations')
      .where({ id })
      .update({ finished_at: finishedAt });
  }

  async get(id: string): Promise<StoredEvaluation | undefined> {
    const row = await this.#database('evaluations').where({ id }).first();
    return (
      row && {
        id: row.id,
        entityRef: row.entity_ref,
        startedAt: toInteger(row.started_at),
        finishedAt:
          row.finished_at === null ? undefined : toInteger(row.finished_at),
        waitingFor: JSON.parse(row.waiting_for),
      }
    );
  }
}
