import {
  chunksOf,
  isOneOf,
  jsonRows,
  toInteger,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { KnownEntity } from './KnownEntity';

interface EntityRow {
  entity_ref: string;
  etag: string;
  kind: string;
  title: string;
  search: string;
  owner_ref: string | null;
  system_ref: string | null;
  stage: string | null;
  body: string;
}

/** An entity with the tag that changes whenever it does. */
export interface TaggedEntity extends KnownEntity {
  etag: string;
}

/** How the readings of the catalog went. Instants are in epoch milliseconds. */
export interface CatalogState {
  readAt?: number;
  failedAt?: number;
  failure?: string;
  /** The hash of the definitions that entities were last held against. */
  definitions?: string;
}

const rowsAtOnce = 500;

/** Our copy of the catalog. */
export class DatabaseEntityStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseEntityStore {
    return new DatabaseEntityStore(options.database);
  }

  async get(entityRef: string): Promise<KnownEntity | undefined> {
    return (await this.getMany([entityRef])).get(entityRef);
  }

  async getMany(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, KnownEntity>> {
    const rows = await this.#database<EntityRow>('entities').where(
      isOneOf(this.#database, 'entity_ref', entityRefs),
    );
    return new Map(rows.map(row => [row.entity_ref, toKnown(row)]));
  }

  /** The tags of some entities, or of all, by reference. */
  async etags(
    entityRefs?: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const query = this.#database<EntityRow>('entities');
    if (entityRefs) {
      query.where(isOneOf(this.#database, 'entity_ref', entityRefs));
    }
    const rows = await query.select('entity_ref', 'etag');
    return new Map(rows.map(row => [row.entity_ref, row.etag]));
  }

  async save(
    transaction: Knex.Transaction,
    entities: readonly TaggedEntity[],
  ): Promise<void> {
    const columns = {
      entity_ref: 'text',
      etag: 'text',
      kind: 'text',
      title: 'text',
      search: 'text',
      owner_ref: 'text',
      system_ref: 'text',
      stage: 'text',
      body: 'text',
    } as const;
    const names = Object.keys(columns);
    for (const chunk of chunksOf(entities, rowsAtOnce)) {
      const input = jsonRows(transaction, columns, chunk.map(toRow));
      await transaction.raw(
        `insert into entities (${names.join(', ')})
         select ${names.join(', ')} from ${input.sql} where true
         on conflict (entity_ref) do update set ${names
           .slice(1)
           .map(name => `${name} = excluded.${name}`)
           .join(', ')}`,
        input.bindings,
      );
    }
    const refs = entities.map(({ entityRef }) => entityRef);
    await transaction('departures')
      .where(isOneOf(transaction, 'entity_ref', refs))
      .delete();
  }

  /** What people said about them stays, and for a while also their history. */
  async remove(
    transaction: Knex.Transaction,
    entityRefs: readonly string[],
    departedAt: number,
  ): Promise<void> {
    if (!entityRefs.length) return;
    for (const chunk of chunksOf(entityRefs, rowsAtOnce)) {
      const input = jsonRows(
        transaction,
        { entity_ref: 'text' },
        chunk.map(ref => ({ entity_ref: ref })),
      );
      await transaction.raw(
        `insert into departures (entity_ref, departed_at)
         select entity_ref, cast(? as bigint) from ${input.sql} where true
         on conflict (entity_ref) do nothing`,
        [departedAt, ...input.bindings],
      );
    }
    await transaction('entities')
      .where(isOneOf(transaction, 'entity_ref', entityRefs))
      .delete();
  }

  async state(): Promise<CatalogState> {
    const row = await this.#database('catalog_state').where({ id: 1 }).first();
    const instant = (value: number | string | null | undefined) =>
      value === null || value === undefined ? undefined : toInteger(value);
    return {
      readAt: instant(row?.read_at),
      failedAt: instant(row?.failed_at),
      failure: row?.failure ?? undefined,
      definitions: row?.definitions ?? undefined,
    };
  }

  /** @param definitions - those that all entities are held against; as before, when left out */
  async recordReading(at: number, definitions?: string): Promise<void> {
    await this.#database('catalog_state')
      .where({ id: 1 })
      .update({
        read_at: at,
        failed_at: null,
        failure: null,
        ...(definitions !== undefined && { definitions }),
      });
  }

  async recordFailure(at: number, failure: string): Promise<void> {
    await this.#database('catalog_state')
      .where({ id: 1 })
      .update({ failed_at: at, failure: failure.slice(0, 1000) });
  }
}

function toRow(known: TaggedEntity) {
  const { entityRef, title, entity } = known;
  const { name } = entity.metadata;
  return {
    entity_ref: entityRef,
    etag: known.etag,
    kind: entity.kind,
    title,
    search: `${name}\n${title}`.toLocaleLowerCase('en-US'),
    owner_ref: known.ownerRef ?? null,
    system_ref: known.systemRef ?? null,
    stage: known.stage ?? null,
    body: JSON.stringify(entity),
  };
}

function toKnown(row: EntityRow): KnownEntity {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    ownerRef: row.owner_ref ?? undefined,
    systemRef: row.system_ref ?? undefined,
    stage: row.stage ?? undefined,
    entity: JSON.parse(row.body),
  };
}
