import {
  createReadinessClient,
  mostPushedRows,
} from '@operability/plugin-readiness-common';
import { Knex } from 'knex';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { waitUntil } from '../waitUntil';
import { checkCount, Subject } from './subjects';

const patienceMs = 120_000;
/** Looking costs what is measured its time; how late it is seen counts against it. */
const lookEveryMs = 50;

/** A running readiness backend: asked over HTTP, and looked at in its database. */
export class Ours {
  readonly #client: ReturnType<typeof createReadinessClient>;
  readonly #database: Knex;

  private constructor(port: number, database: Knex) {
    this.#database = database;
    this.#client = createReadinessClient({
      baseUrl: `http://127.0.0.1:${port}/api/readiness`,
      fetch: (url, init) => fetch(url, init),
    });
  }

  static create(options: { port: number; database: Knex }): Ours {
    return new Ours(options.port, options.database);
  }

  /** Waits until it knows every entity. */
  async waitForEntities(count: number): Promise<void> {
    await waitUntil('the catalog is known', patienceMs, async () => {
      const [{ known }] = await this.#database('results').count({ known: '*' });
      return Number(known) === count * checkCount;
    });
  }

  /** Has it take every result for another one. */
  async countChange(): Promise<void> {
    await this.#database('changes').increment('version', 1);
  }

  async push(subjects: readonly Subject[], observedAt: Date): Promise<void> {
    for (let from = 0; from < subjects.length; from += mostPushedRows) {
      const items = subjects
        .slice(from, from + mostPushedRows)
        .map(({ entityRef, facts }) => ({
          entityRef,
          facts,
          observedAt: observedAt.toISOString(),
        }));
      await this.#client.pushFacts({
        params: { provider: 'ci' },
        body: { items },
      });
    }
  }

  /** Forgets every answer, as if none had been given yet. */
  async forgetAnswers(): Promise<void> {
    await this.#database('transitions').delete();
    await this.#database('results').update({
      status: null,
      message: null,
      evidence: null,
      evaluated_at: null,
      time_to_live: null,
      since: null,
    });
  }

  /**
   * Has every check of every entity evaluated and stored.
   *
   * @param told - of whom a fact is pushed again, so that it does not wait for its tick
   * @returns how long that took, in milliseconds
   */
  async evaluateAll(told: Subject): Promise<number> {
    const start = performance.now();
    await this.#database('provider_work').update({
      due_at: 0,
      lease: null,
      leased_until: null,
    });
    await this.push([told], new Date());
    await this.#until('status is null', 0);
    return performance.now() - start;
  }

  /**
   * Pushes facts that changed, and waits until every answer is stored.
   *
   * @returns how long that took, in milliseconds, and how many answers changed
   */
  async change(
    changed: readonly Subject[],
  ): Promise<{ took: number; written: number }> {
    const before = await this.#transitions();
    const expected = changed.length * checkCount;
    const start = performance.now();
    await this.push(changed, new Date());
    let written = 0;
    while (written < expected) {
      await setTimeout(lookEveryMs / 5);
      written = (await this.#transitions()) - before;
      if (performance.now() - start > patienceMs) {
        throw new Error(`${written} of ${expected} answers changed`);
      }
    }
    return { took: performance.now() - start, written };
  }

  /** Every answer, in a form in which those of two programs can be compared. */
  async answers(): Promise<Map<string, boolean>> {
    const rows: { entity_ref: string; check_id: string; status: string }[] =
      await this.#database('results').select(
        'entity_ref',
        'check_id',
        'status',
      );
    return new Map(
      rows.map(row => [
        `${row.entity_ref} ${row.check_id}`,
        row.status === 'pass',
      ]),
    );
  }

  async #transitions(): Promise<number> {
    const [{ count }] = await this.#database('transitions').count({
      count: '*',
    });
    return Number(count);
  }

  async #until(condition: string, count: number): Promise<void> {
    const start = performance.now();
    for (;;) {
      await setTimeout(lookEveryMs);
      const rows = await this.#database('results')
        .whereRaw(condition)
        .limit(count + 1)
        .select('check_id');
      if (rows.length === count) return;
      if (performance.now() - start > patienceMs) {
        throw new Error(`There are still results whose ${condition}`);
      }
    }
  }
}
