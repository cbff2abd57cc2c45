import {
  chunksOf,
  isOneOf,
  jsonRows,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { KnownFact } from '../domain/declared/evaluateDeclared';
import { factKey, ToldFact } from '../domain/evaluation/compareFacts';

interface FactRow {
  provider: string;
  entity_ref: string;
  name: string;
  value: string;
  observed_at: number | string;
  evidence: string;
}

const rowsAtOnce = 2000;

/** What others told about entities. */
export class DatabaseFactStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseFactStore {
    return new DatabaseFactStore(options.database);
  }

  /** By entity and name; the newest, where two told of the same. */
  async factsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, KnownFact>>> {
    const rows = await this.#rowsOf(this.#database, entityRefs);
    const known = new Map<string, Map<string, KnownFact>>();
    for (const { entityRef, name, ...fact } of rows) {
      const facts = known.get(entityRef) ?? new Map<string, KnownFact>();
      known.set(entityRef, facts);
      const other = facts.get(name);
      if (!other || other.observedAt <= fact.observedAt) facts.set(name, fact);
    }
    return known;
  }

  /** All that was told about entities, by entity. */
  async facts(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ToldFact[]>> {
    const told = new Map<string, ToldFact[]>();
    for (const fact of await this.#rowsOf(this.#database, entityRefs)) {
      const known = told.get(fact.entityRef);
      if (known) known.push(fact);
      else told.set(fact.entityRef, [fact]);
    }
    return told;
  }

  /** Keeps facts, unless one observed later is kept already. */
  async save(
    transaction: Knex.Transaction,
    facts: readonly ToldFact[],
  ): Promise<void> {
    const columns = {
      provider: 'text',
      entity_ref: 'text',
      name: 'text',
      value: 'text',
      observed_at: 'bigint',
      evidence: 'text',
    } as const;
    const names = Object.keys(columns).join(', ');
    // In one order, so that two who tell of the same wait, and do not block each other.
    const sorted = facts
      .map(fact => ({ fact, key: factKey(fact) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ fact }) => toRow(fact));
    for (const chunk of chunksOf(sorted, rowsAtOnce)) {
      const input = jsonRows(transaction, columns, chunk);
      await transaction.raw(
        `insert into facts (${names}) select ${names} from ${input.sql} where true
         on conflict (entity_ref, provider, name) do update set
           value = excluded.value, observed_at = excluded.observed_at, evidence = excluded.evidence
         where facts.observed_at <= excluded.observed_at`,
        input.bindings,
      );
    }
  }

  async #rowsOf(
    database: Knex,
    entityRefs: readonly string[],
  ): Promise<ToldFact[]> {
    const rows = await database<FactRow>('facts').where(
      isOneOf(database, 'entity_ref', entityRefs),
    );
    return rows.map(row => ({
      provider: row.provider,
      entityRef: row.entity_ref,
      name: row.name,
      value: JSON.parse(row.value),
      observedAt: toInteger(row.observed_at),
      evidence: JSON.parse(row.evidence),
    }));
  }
}

function toRow(fact: ToldFact) {
  return {
    provider: fact.provider,
    entity_ref: fact.entityRef,
    name: fact.name,
    value: JSON.stringify(fact.value),
    observed_at: fact.observedAt,
    evidence: JSON.stringify(fact.evidence),
  };
}
