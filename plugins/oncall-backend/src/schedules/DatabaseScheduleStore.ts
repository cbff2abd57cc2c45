import { toInteger } from '@operability/backend-kit';
import { Rotation } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { ScheduleRule } from '../domain/schedule/scheduleShifts';
import { KnownSchedule } from '../ports/WorldSources';
import { Revisions } from '../revisions/Revisions';

/** A schedule as it is kept. */
export interface StoredSchedule {
  id: string;
  name: string;
  ownerRef: string;
  rule: ScheduleRule & { rotations: readonly Rotation[] };
  definedIn?: string;
  version: number;
  updatedAt: number;
  updatedBy?: string;
}

/** An override as it is kept. */
export type StoredOverride = PlannedOverride & {
  scheduleId: string;
  reason?: string;
  createdBy?: string;
};

interface ScheduleRow {
  id: string;
  name: string;
  owner_ref: string;
  rule: string;
  defined_in: string | null;
  version: number;
  updated_at: number | string;
  updated_by: string | null;
  deleted_at: number | string | null;
}

interface OverrideRow {
  id: string;
  schedule_id: string;
  type: 'replace' | 'cover';
  user_ref: string;
  replaces: string | null;
  start_at: number | string;
  end_at: number | string;
  reason: string | null;
  swap_id: string | null;
  created_at: number | string;
  created_by: string | null;
  deleted_at: number | string | null;
}

// The ledger looks back, previews too: what ended earlier is read on demand.
const keptForTheWorldMs = 400 * 86_400_000;

/** Schedules and their overrides. Whoever writes bumps the revision. */
export class DatabaseScheduleStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseScheduleStore {
    return new DatabaseScheduleStore(options.database);
  }

  /** Runs a change, and lets every replica know. */
  async change<Result>(
    run: (transaction: Knex.Transaction) => Promise<Result>,
  ): Promise<Result> {
    return this.#database.transaction(async transaction => {
      const result = await run(transaction);
      await Revisions.bump(transaction, 'schedules');
      return result;
    });
  }

  async list(database: Knex = this.#database): Promise<StoredSchedule[]> {
    const rows = await database<ScheduleRow>('schedules')
      .whereNull('deleted_at')
      .orderBy('name')
      .orderBy('id');
    return rows.map(toSchedule);
  }

  async get(
    id: string,
    database: Knex = this.#database,
  ): Promise<StoredSchedule | undefined> {
    const row = await database<ScheduleRow>('schedules')
      .where({ id })
      .whereNull('deleted_at')
      .first();
    return row && toSchedule(row);
  }

  /** Also brings one back that was deleted, as a new one. */
  async insert(
    transaction: Knex.Transaction,
    schedule: StoredSchedule,
  ): Promise<void> {
    await transaction<ScheduleRow>('schedules')
      .where({ id: schedule.id })
      .whereNotNull('deleted_at')
      .update({ ...toRow(schedule), deleted_at: null })
      .then(async revived => {
        if (!revived) {
          await transaction<ScheduleRow>('schedules').insert(toRow(schedule));
        }
      });
  }

  /** @returns whether the version was still the one given. */
  async update(
    transaction: Knex.Transaction,
    schedule: StoredSchedule,
    version: number,
  ): Promise<boolean> {
    const updated = await transaction<ScheduleRow>('schedules')
      .where({ id: schedule.id, version })
      .whereNull('deleted_at')
      .update(toRow(schedule));
    return updated > 0;
  }

  async remove(
    transaction: Knex.Transaction,
    id: string,
    version: number,
    at: number,
  ): Promise<boolean> {
    const removed = await transaction<ScheduleRow>('schedules')
      .where({ id, version })
      .whereNull('deleted_at')
      .update({ deleted_at: at, version: version + 1 });
    return removed > 0;
  }

  /** Those that end after an instant, in the order of their creation. */
  async overridesOf(
    scheduleId: string,
    endingAfter: number,
    database: Knex = this.#database,
  ): Promise<StoredOverride[]> {
    const rows = await database<OverrideRow>('overrides')
      .where({ schedule_id: scheduleId })
      .whereNull('deleted_at')
      .where('end_at', '>', endingAfter)
      .orderBy('created_at')
      .orderBy('id');
    return rows.map(toOverride);
  }

  async override(
    id: string,
    database: Knex = this.#database,
  ): Promise<StoredOverride | undefined> {
    const row = await database<OverrideRow>('overrides')
      .where({ id })
      .whereNull('deleted_at')
      .first();
    return row && toOverride(row);
  }

  /** Both halves of a swap. */
  async halvesOf(
    swapId: string,
    database: Knex = this.#database,
  ): Promise<StoredOverride[]> {
    const rows = await database<OverrideRow>('overrides')
      .where({ swap_id: swapId })
      .whereNull('deleted_at');
    return rows.map(toOverride);
  }

  async insertOverrides(
    transaction: Knex.Transaction,
    overrides: readonly StoredOverride[],
  ): Promise<void> {
    await transaction<OverrideRow>('overrides').insert(
      overrides.map(override => ({
        id: override.id,
        schedule_id: override.scheduleId,
        type: override.type,
        user_ref: override.userRef,
        replaces: override.type === 'replace' ? override.replaces : null,
        start_at: override.start,
        end_at: override.end,
        reason: override.reason ?? null,
        swap_id: override.swapId ?? null,
        created_at: override.createdAt,
        created_by: override.createdBy ?? null,
      })),
    );
  }

  /** Deletes what had not begun, and ends what runs. */
  async takeBack(
    transaction: Knex.Transaction,
    taken: { deleted: readonly string[]; ended: readonly string[] },
    at: number,
  ): Promise<void> {
    await transaction<OverrideRow>('overrides')
      .whereIn('id', [...taken.deleted])
      .update({ deleted_at: at });
    await transaction<OverrideRow>('overrides')
      .whereIn('id', [...taken.ended])
      .update({ end_at: at });
  }

  /** Everything that the world is made from, in two queries. */
  async allSchedules(now: number): Promise<KnownSchedule[]> {
    const schedules = await this.list();
    const rows = await this.#database<OverrideRow>('overrides')
      .whereNull('deleted_at')
      .where('end_at', '>', now - keptForTheWorldMs)
      .orderBy('created_at')
      .orderBy('id');
    const bySchedule = new Map<string, PlannedOverride[]>();
    for (const row of rows) {
      const list = bySchedule.get(row.schedule_id) ?? [];
      list.push(toOverride(row));
      bySchedule.set(row.schedule_id, list);
    }
    return schedules.map(
      ({ id, name, ownerRef, definedIn, version, rule }) => ({
        id,
        name,
        ownerRef,
        definedIn,
        version,
        rule,
        overrides: bySchedule.get(id) ?? [],
      }),
    );
  }
}

function toRow(schedule: StoredSchedule): Omit<ScheduleRow, 'deleted_at'> {
  return {
    id: schedule.id,
    name: schedule.name,
    owner_ref: schedule.ownerRef,
    rule: JSON.stringify(schedule.rule),
    defined_in: schedule.definedIn ?? null,
    version: schedule.version,
    updated_at: schedule.updatedAt,
    updated_by: schedule.updatedBy ?? null,
  };
}

function toSchedule(row: ScheduleRow): StoredSchedule {
  return {
    id: row.id,
    name: row.name,
    ownerRef: row.owner_ref,
    rule: JSON.parse(row.rule),
    definedIn: row.defined_in ?? undefined,
    version: row.version,
    updatedAt: toInteger(row.updated_at),
    updatedBy: row.updated_by ?? undefined,
  };
}

function toOverride(row: OverrideRow): StoredOverride {
  const common = {
    id: row.id,
    scheduleId: row.schedule_id,
    userRef: row.user_ref,
    start: toInteger(row.start_at),
    end: toInteger(row.end_at),
    reason: row.reason ?? undefined,
    swapId: row.swap_id ?? undefined,
    createdAt: toInteger(row.created_at),
    createdBy: row.created_by ?? undefined,
  };
  return row.type === 'replace' && row.replaces
    ? { ...common, type: 'replace', replaces: row.replaces }
    : { ...common, type: 'cover' };
}
