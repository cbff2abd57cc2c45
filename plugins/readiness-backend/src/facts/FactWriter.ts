import { Clock } from '@operability/backend-kit';
import { Knex } from 'knex';
import { ToldFact } from '../domain/evaluation/compareFacts';
import { DatabaseWorkStore } from '../engine/DatabaseWorkStore';
import { DatabaseFactStore } from './DatabaseFactStore';

interface FactWriterOptions {
  database: Knex;
  store: DatabaseFactStore;
  work: DatabaseWorkStore;
  /** The providers that look at a fact of some name. */
  providersOf: (factName: string) => readonly string[];
  clock: Clock;
  /** Called after something became due. */
  nudge: () => void;
}

/** Keeps facts, and has what looks at them answered again. */
export class FactWriter {
  readonly #options: FactWriterOptions;

  private constructor(options: FactWriterOptions) {
    this.#options = options;
  }

  static create(options: FactWriterOptions): FactWriter {
    return new FactWriter(options);
  }

  /** All that was told about entities, by entity. */
  facts(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ToldFact[]>> {
    return this.#options.store.facts(entityRefs);
  }

  async write(facts: readonly ToldFact[]): Promise<void> {
    const { database, store, work, providersOf, clock, nudge } = this.#options;
    const entityRefs = [...new Set(facts.map(({ entityRef }) => entityRef))];
    const providers = new Set(facts.flatMap(({ name }) => providersOf(name)));
    await database.transaction(async transaction => {
      await store.save(transaction, facts);
      await work.makeDue(transaction, entityRefs, [...providers], clock.now());
    });
    nudge();
  }
}
