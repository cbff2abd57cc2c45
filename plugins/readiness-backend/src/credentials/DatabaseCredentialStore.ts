import {
  isOneOf,
  isPostgres,
  toInteger,
  whereContains,
} from '@operability/backend-kit';
import { Knex } from 'knex';
import { ReadScope } from '../access/ReadinessReader';
import { nextDueAt } from '../domain/credential/dueDate';
import { withinScope } from '../results/withinScope';

/** A credential of the roll, as it is kept. Instants are in epoch milliseconds. */
export interface StoredCredential {
  id: string;
  name: string;
  ownerRef: string;
  entityRef?: string;
  storedAt: string;
  procedureUrl: string;
  intervalDays: number;
  lastRotatedAt?: number;
  createdAt: number;
  version: number;
}

/** A rotation that has happened. */
export interface StoredRotation {
  id: string;
  credentialId: string;
  rotatedAt: number;
  recordedBy?: string;
  recordedAt: number;
  note: string;
}

/** What lists of credentials are filtered by. */
export interface CredentialFilter {
  owners?: readonly string[];
  entityRefs?: readonly string[];
  text?: string;
}

/** Where a page of the roll begins: after the credential that was last. */
export interface CredentialCursor {
  nextDueAt: number;
  id: string;
}

interface CredentialRow {
  id: string;
  name: string;
  owner_ref: string;
  entity_ref: string | null;
  stored_at: string;
  procedure_url: string;
  interval_days: number;
  last_rotated_at: number | string | null;
  next_due_at: number | string;
  version: number;
  created_at: number | string;
}

interface RotationRow {
  id: string;
  credential_id: string;
  rotated_at: number | string;
  recorded_by: string | null;
  recorded_at: number | string;
  note: string;
}

const columns = { entityRef: 'entity_ref', ownerRef: 'owner_ref' };

/** The credential roll: names and places, never a value. */
export class DatabaseCredentialStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseCredentialStore {
    return new DatabaseCredentialStore(options.database);
  }

  async transaction<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(run);
  }

  /** Waits for whoever is changing it. */
  async lock(
    transaction: Knex.Transaction,
    id: string,
  ): Promise<StoredCredential | undefined> {
    const query = transaction<CredentialRow>('credentials')
      .where({ id })
      .first();
    const row = await (isPostgres(transaction) ? query.forUpdate() : query);
    return row && toCredential(row);
  }

  async get(id: string): Promise<StoredCredential | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, StoredCredential>> {
    const rows = await this.#database<CredentialRow>('credentials').whereIn(
      'id',
      [...ids],
    );
    return new Map(rows.map(row => [row.id, toCredential(row)]));
  }

  /** By the entity that they are of. */
  async credentialsOf(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly StoredCredential[]>> {
    const rows = await this.#database<CredentialRow>('credentials')
      .where(isOneOf(this.#database, 'entity_ref', entityRefs))
      .orderBy(['name', 'id']);
    const found = new Map<string, StoredCredential[]>();
    for (const row of rows) {
      const ref = row.entity_ref ?? '';
      found.set(ref, [...(found.get(ref) ?? []), toCredential(row)]);
    }
    return found;
  }

  /** The next due first. */
  async list(
    filter: CredentialFilter,
    scope: ReadScope,
    page: { after?: CredentialCursor; limit: number },
  ): Promise<{ items: StoredCredential[]; totalItems: number }> {
    const matching = () => {
      const query = this.#database<CredentialRow>('credentials');
      withinScope(query, this.#database, scope, columns);
      applyFilter(query, filter);
      return query;
    };
    const [{ total }] = await matching().count({ total: '*' });
    const { after, limit } = page;
    const rows: CredentialRow[] = await matching()
      .modify(query => {
        if (!after) return;
        query.whereRaw('(next_due_at, id) > (?, ?)', [
          after.nextDueAt,
          after.id,
        ]);
      })
      .orderBy(['next_due_at', 'id'])
      .limit(limit);
    return { items: rows.map(toCredential), totalItems: toInteger(total ?? 0) };
  }

  async insert(
    transaction: Knex.Transaction,
    credential: StoredCredential,
  ): Promise<void> {
    await transaction<CredentialRow>('credentials').insert(toRow(credential));
  }

  /** @returns whether it still had the version before */
  async update(
    transaction: Knex.Transaction,
    credential: StoredCredential,
  ): Promise<boolean> {
    const { id, version } = credential;
    const updated = await transaction<CredentialRow>('credentials')
      .where({ id, version: version - 1 })
      .update(toRow(credential));
    return updated === 1;
  }

  async addRotation(
    transaction: Knex.Transaction,
    rotation: StoredRotation,
  ): Promise<void> {
    await transaction<RotationRow>('rotations').insert({
      id: rotation.id,
      credential_id: rotation.credentialId,
      rotated_at: rotation.rotatedAt,
      recorded_by: rotation.recordedBy ?? null,
      recorded_at: rotation.recordedAt,
      note: rotation.note,
    });
  }

  /** The newest first. */
  async rotationsOf(
    credentialId: string,
    page: { offset: number; limit: number },
  ): Promise<{ items: StoredRotation[]; totalItems: number }> {
    const of = () =>
      this.#database<RotationRow>('rotations').where({
        credential_id: credentialId,
      });
    const [{ total }] = await of().count({ total: '*' });
    const rows: RotationRow[] = await of()
      .orderBy([
        { column: 'rotated_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .offset(page.offset)
      .limit(page.limit);
    return { items: rows.map(toRotation), totalItems: toInteger(total ?? 0) };
  }
}

function applyFilter(
  query: Knex.QueryBuilder,
  { owners, entityRefs, text }: CredentialFilter,
): void {
  if (owners) query.whereIn('owner_ref', [...owners]);
  if (entityRefs) query.whereIn('entity_ref', [...entityRefs]);
  const part = text?.trim();
  if (part) whereContains(query, 'lower(name)', part);
}

function toRow(credential: StoredCredential): CredentialRow {
  return {
    id: credential.id,
    name: credential.name,
    owner_ref: credential.ownerRef,
    entity_ref: credential.entityRef ?? null,
    stored_at: credential.storedAt,
    procedure_url: credential.procedureUrl,
    interval_days: credential.intervalDays,
    last_rotated_at: credential.lastRotatedAt ?? null,
    next_due_at: nextDueAt(credential),
    version: credential.version,
    created_at: credential.createdAt,
  };
}

function toCredential(row: CredentialRow): StoredCredential {
  return {
    id: row.id,
    name: row.name,
    ownerRef: row.owner_ref,
    entityRef: row.entity_ref ?? undefined,
    storedAt: row.stored_at,
    procedureUrl: row.procedure_url,
    intervalDays: row.interval_days,
    lastRotatedAt:
      row.last_rotated_at === null ? undefined : toInteger(row.last_rotated_at),
    createdAt: toInteger(row.created_at),
    version: row.version,
  };
}

function toRotation(row: RotationRow): StoredRotation {
  return {
    id: row.id,
    credentialId: row.credential_id,
    rotatedAt: toInteger(row.rotated_at),
    recordedBy: row.recorded_by ?? undefined,
    recordedAt: toInteger(row.recorded_at),
    note: row.note,
  };
}
