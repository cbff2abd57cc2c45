import { ConflictError } from '@backstage/errors';
import { toInteger } from '@operability/backend-kit';
import { Knex } from 'knex';
import { Ladder } from '../domain/run/AlertRun';
import { KnownPolicy } from '../ports/OnCallWorld';
import { Revisions } from '../revisions/Revisions';

/** A policy as it is kept. */
export interface StoredPolicy extends KnownPolicy {
  updatedAt: number;
  updatedBy?: string;
}

interface PolicyRow {
  id: string;
  name: string;
  owner_ref: string;
  defined_in: string | null;
  version: number;
  updated_at: number | string;
  updated_by: string | null;
  deleted_at: number | string | null;
}

interface VersionRow {
  policy_id: string;
  version: number;
  ladder: string;
  created_at: number | string;
  created_by: string | null;
}

/** Policies, all their versions, and what is assigned to them. */
export class DatabasePolicyStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabasePolicyStore {
    return new DatabasePolicyStore(options.database);
  }

  /** Runs a change, and lets every replica know. */
  async change<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(async transaction => {
      const result = await run(transaction);
      await Revisions.bump(transaction, 'policies');
      return result;
    });
  }

  async list(): Promise<StoredPolicy[]> {
    const rows: (PolicyRow & { ladder: string })[] = await this.#current()
      .orderBy('policies.name')
      .orderBy('policies.id');
    return rows.map(toPolicy);
  }

  async get(
    id: string,
    database: Knex = this.#database,
  ): Promise<StoredPolicy | undefined> {
    const row: (PolicyRow & { ladder: string }) | undefined =
      await this.#current(database).where('policies.id', id).first();
    return row && toPolicy(row);
  }

  /**
   * Also brings one back that was deleted; its versions go on.
   *
   * @throws ConflictError where somebody else has just taken the id
   */
  async insert(
    transaction: Knex.Transaction,
    policy: StoredPolicy,
  ): Promise<StoredPolicy> {
    const { id } = policy.ladder;
    const gone = await transaction<PolicyRow>('policies')
      .where({ id })
      .whereNotNull('deleted_at')
      .first();
    if (!gone) {
      const inserted = await transaction<PolicyRow>('policies')
        .insert(toRow(policy))
        .onConflict('id')
        .ignore()
        .returning('id');
      if (!inserted.length) throw isThere(id);
      await this.#keepVersion(transaction, policy);
      return policy;
    }
    const version = gone.version + 1;
    const revived = { ...policy, ladder: { ...policy.ladder, version } };
    const back = await transaction<PolicyRow>('policies')
      .where({ id })
      .whereNotNull('deleted_at')
      .update({ ...toRow(revived), deleted_at: null });
    if (!back) throw isThere(id);
    await this.#keepVersion(transaction, revived);
    return revived;
  }

  /** @returns whether the version before was still the one given. */
  async update(
    transaction: Knex.Transaction,
    policy: StoredPolicy,
    before: number,
  ): Promise<boolean> {
    const updated = await transaction<PolicyRow>('policies')
      .where({ id: policy.ladder.id, version: before })
      .whereNull('deleted_at')
      .update(toRow(policy));
    if (!updated) return false;
    await this.#keepVersion(transaction, policy);
    return true;
  }

  /**
   * What is left of its assignments goes with it, so that they do not come back
   * with another policy of its id.
   *
   * @returns whether the version was still the one given.
   */
  async remove(
    transaction: Knex.Transaction,
    id: string,
    version: number,
    at: number,
  ): Promise<boolean> {
    const removed = await transaction<PolicyRow>('policies')
      .where({ id, version })
      .whereNull('deleted_at')
      .update({ deleted_at: at });
    if (!removed) return false;
    await transaction('policy_assignments').where({ policy_id: id }).delete();
    return true;
  }

  async assign(
    transaction: Knex.Transaction,
    assignment: {
      entityRef: string;
      policyId: string | undefined;
      at: number;
      by?: string;
    },
  ): Promise<void> {
    const { entityRef, policyId, at, by } = assignment;
    if (!policyId) {
      await transaction('policy_assignments')
        .where({ entity_ref: entityRef })
        .delete();
      return;
    }
    await transaction('policy_assignments')
      .insert({
        entity_ref: entityRef,
        policy_id: policyId,
        assigned_at: at,
        assigned_by: by ?? null,
      })
      .onConflict('entity_ref')
      .merge();
  }

  async allPolicies(): Promise<KnownPolicy[]> {
    return this.list();
  }

  async allAssignments(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#database('policy_assignments').select(
      'entity_ref',
      'policy_id',
    );
    return new Map(rows.map(row => [row.entity_ref, row.policy_id]));
  }

  /** A version that may be older than today's, or deleted since. */
  async ladder(
    pinned: { id: string; version: number },
    database: Knex = this.#database,
  ): Promise<Ladder | undefined> {
    const row = await database<VersionRow>('policy_versions')
      .where({ policy_id: pinned.id, version: pinned.version })
      .first();
    return row && JSON.parse(row.ladder);
  }

  #current(database: Knex = this.#database) {
    return database('policies')
      .join('policy_versions', join =>
        join
          .on('policy_versions.policy_id', 'policies.id')
          .andOn('policy_versions.version', 'policies.version'),
      )
      .whereNull('policies.deleted_at')
      .select('policies.*', 'policy_versions.ladder');
  }

  async #keepVersion(
    transaction: Knex.Transaction,
    { ladder, updatedAt, updatedBy }: StoredPolicy,
  ): Promise<void> {
    await transaction<VersionRow>('policy_versions').insert({
      policy_id: ladder.id,
      version: ladder.version,
      ladder: JSON.stringify(ladder),
      created_at: updatedAt,
      created_by: updatedBy ?? null,
    });
  }
}

function isThere(id: string): Error {
  return new ConflictError(`There is a policy '${id}' already`);
}

function toRow(policy: StoredPolicy): Omit<PolicyRow, 'deleted_at'> {
  return {
    id: policy.ladder.id,
    name: policy.ladder.name,
    owner_ref: policy.ownerRef,
    defined_in: policy.definedIn ?? null,
    version: policy.ladder.version,
    updated_at: policy.updatedAt,
    updated_by: policy.updatedBy ?? null,
  };
}

function toPolicy(row: PolicyRow & { ladder: string }): StoredPolicy {
  return {
    ladder: JSON.parse(row.ladder),
    ownerRef: row.owner_ref,
    definedIn: row.defined_in ?? undefined,
    updatedAt: toInteger(row.updated_at),
    updatedBy: row.updated_by ?? undefined,
  };
}
