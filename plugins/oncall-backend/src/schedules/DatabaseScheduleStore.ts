import { ConflictError } from '@backstage/errors';
import { isPostgres } from '@operability/backend-kit';
import { Knex } from 'knex';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { KnownSchedule } from '../ports/WorldSources';
import { Revisions } from '../revisions/Revisions';
import {
  OverrideRow,
  ScheduleRow,
  toOverride,
  toOverrideRow,
  toSchedule,
  toScheduleRow,
} from './scheduleRows';
import { StoredOverride, StoredSchedule } from './StoredSchedule';

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

  /**
   * Nobody else changes these, or decides by them, until the transaction ends.
   * In order, so that two that need the same never wait in a circle.
   */
  async lock(
    transaction: Knex.Transaction,
    ids: readonly string[],
  ): Promise<void> {
    // A transaction of SQLite is alone anyway.
    if (!isPostgres(transaction)) return;
    await transaction<ScheduleRow>('schedules')
      .whereIn('id', [...ids])
      .orderBy('id')
      .forUpdate()
      .select('id');
  }

  /**
   * Also brings one back that was deleted, as a new one; its versions go on.
   *
   * @throws ConflictError where somebody else has just taken the id
   */
  async insert(
    transaction: Knex.Transaction,
    schedule: StoredSchedule,
  ): Promise<StoredSchedule> {
    const { id } = schedule;
    const gone = await transaction<ScheduleRow>('schedules')
      .where({ id })
      .whereNotNull('deleted_at')
      .first();
    if (!gone) {
      const inserted = await transaction<ScheduleRow>('schedules')
        .insert(toScheduleRow(schedule))
        .onConflict('id')
        .ignore()
        .returning('id');
      if (!inserted.length) throw isThere(id);
      return schedule;
    }
    const revived = { ...schedule, version: gone.version + 1 };
    const back = await transaction<ScheduleRow>('schedules')
      .where({ id })
      .whereNotNull('deleted_at')
      .update({ ...toScheduleRow(revived), deleted_at: null });
    if (!back) throw isThere(id);
    return revived;
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
      .update(toScheduleRow(schedule));
    return updated > 0;
  }

  /** @returns whether the version was still the one given. */
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

  /** Both halves of swaps. */
  async halvesOf(
    swapIds: readonly string[],
    database: Knex = this.#database,
  ): Promise<StoredOverride[]> {
    const rows = await database<OverrideRow>('overrides')
      .whereIn('swap_id', [...swapIds])
      .whereNull('deleted_at');
    return rows.map(toOverride);
  }

  async insertOverrides(
    transaction: Knex.Transaction,
    overrides: readonly StoredOverride[],
  ): Promise<void> {
    await transaction<OverrideRow>('overrides').insert(
      overrides.map(toOverrideRow),
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

function isThere(id: string): Error {
  return new ConflictError(`There is a schedule '${id}' already`);
}
