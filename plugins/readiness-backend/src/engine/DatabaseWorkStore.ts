import {
  chunksOf,
  isOneOf,
  isPostgres,
  jsonRows,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Entities that one replica asks a provider about, and nobody else meanwhile. */
export interface ClaimedBatch {
  lease: string;
  entityRefs: string[];
}

/** What providers are to be asked about an entity. */
export interface WorkOfEntity {
  entityRef: string;
  providers: readonly string[];
}

const rowsAtOnce = 5000;

/** When each provider is asked about each entity. */
export class DatabaseWorkStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseWorkStore {
    return new DatabaseWorkStore(options.database);
  }

  /** Takes what is due longest; others leave it to us until the lease ends. */
  async claim(
    provider: string,
    limit: number,
    now: number,
    leasedUntil: number,
  ): Promise<ClaimedBatch | undefined> {
    const lease = randomUUID();
    const entityRefs = await this.#database.transaction(async transaction => {
      const query = transaction('provider_work')
        .where({ provider })
        .where('due_at', '<=', now)
        .where(inner =>
          inner.whereNull('leased_until').orWhere('leased_until', '<=', now),
        )
        .orderBy(['due_at', 'entity_ref'])
        .limit(limit)
        .select('entity_ref');
      const rows: { entity_ref: string }[] = await (isPostgres(transaction)
        ? query.forUpdate().skipLocked()
        : query);
      const refs = rows.map(row => row.entity_ref);
      if (refs.length) {
        await transaction('provider_work')
          .where({ provider })
          .where(isOneOf(transaction, 'entity_ref', refs))
          // Its next turn is the end of the lease: whoever wants it sooner
          // moves that, and `finish` sees that somebody did.
          .update({ lease, leased_until: leasedUntil, due_at: leasedUntil });
      }
      return refs;
    });
    return entityRefs.length ? { lease, entityRefs } : undefined;
  }

  /**
   * Gives a batch back, to be asked about again later. What became due anew
   * meanwhile stays due; what somebody else took over stays theirs.
   */
  async finish(
    database: Knex,
    batch: ClaimedBatch,
    dueAt: (entityRef: string) => number,
  ): Promise<void> {
    await holdInOrder(database, query => query.where('lease', batch.lease));
    for (const refs of chunksOf(batch.entityRefs, rowsAtOnce)) {
      const columns = { entity_ref: 'text', due_at: 'bigint' } as const;
      const input = jsonRows(
        database,
        columns,
        refs.map(ref => ({ entity_ref: ref, due_at: dueAt(ref) })),
      );
      await database.raw(
        `update provider_work set
           due_at = case when provider_work.due_at = provider_work.leased_until then input.due_at else provider_work.due_at end,
           lease = null, leased_until = null
         from ${input.sql}
         where provider_work.lease = ? and provider_work.entity_ref = input.entity_ref`,
        [...input.bindings, batch.lease],
      );
    }
  }

  /** Gives a batch back unasked, to whoever comes first. */
  async giveBack(batch: ClaimedBatch, now: number): Promise<void> {
    await this.#database.transaction(transaction =>
      this.finish(transaction, batch, () => now),
    );
  }

  /** Has providers asked about entities, and no longer those that are not named. */
  async assign(
    transaction: Knex.Transaction,
    work: readonly WorkOfEntity[],
    dueAt: number,
  ): Promise<void> {
    const columns = { provider: 'text', entity_ref: 'text' } as const;
    const rows = work.flatMap(({ entityRef, providers }) =>
      providers.map(provider => ({ provider, entity_ref: entityRef })),
    );
    const refs = work.map(({ entityRef }) => entityRef);
    const theirs = isOneOf(transaction, 'entity_ref', refs);
    await holdInOrder(transaction, query => query.where(theirs));
    for (const chunk of chunksOf(rows, rowsAtOnce)) {
      const input = jsonRows(transaction, columns, chunk);
      await transaction.raw(
        `insert into provider_work (provider, entity_ref, due_at)
         select provider, entity_ref, cast(? as bigint) from ${input.sql} where true
         on conflict (provider, entity_ref) do update set due_at = excluded.due_at`,
        [dueAt, ...input.bindings],
      );
    }
    const wanted = new Set(
      rows.map(row => `${row.provider} ${row.entity_ref}`),
    );
    const kept: { provider: string; entity_ref: string }[] = await transaction(
      'provider_work',
    )
      .where(theirs)
      .select('provider', 'entity_ref');
    const unwanted = kept.filter(
      row => !wanted.has(`${row.provider} ${row.entity_ref}`),
    );
    for (const chunk of chunksOf(unwanted, rowsAtOnce)) {
      const input = jsonRows(transaction, columns, chunk);
      await transaction.raw(
        `delete from provider_work where (provider, entity_ref) in
           (select provider, entity_ref from ${input.sql})`,
        input.bindings,
      );
    }
  }

  /** Has some providers asked about entities now, where they are asked at all. */
  async makeDue(
    transaction: Knex.Transaction,
    entityRefs: readonly string[],
    providers: readonly string[],
    now: number,
  ): Promise<void> {
    if (!entityRefs.length || !providers.length) return;
    const theirs = (query: Knex.QueryBuilder) =>
      query
        .whereIn('provider', [...providers])
        .where(isOneOf(transaction, 'entity_ref', entityRefs));
    await holdInOrder(transaction, theirs);
    await theirs(transaction('provider_work')).update({ due_at: now });
  }

  async recordSuccess(provider: string, at: number): Promise<void> {
    await this.#database('providers')
      .insert({ id: provider, succeeded_at: at })
      .onConflict('id')
      .merge(['succeeded_at']);
  }

  async recordFailure(
    provider: string,
    at: number,
    failure: string,
  ): Promise<void> {
    const row = { failed_at: at, failure: failure.slice(0, 1000) };
    await this.#database('providers')
      .insert({ id: provider, ...row })
      .onConflict('id')
      .merge(row);
  }
}

/**
 * Takes rows that are about to be changed, in the one order in which all do:
 * two who change the same wait, where they would block each other.
 */
async function holdInOrder(
  database: Knex,
  narrowed: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> {
  if (!isPostgres(database)) return;
  await narrowed(database('provider_work'))
    .orderBy(['provider', 'entity_ref'])
    .forUpdate()
    .select(database.raw('1'));
}
