import { toInteger, toIso } from '@operability/backend-kit';
import { Interval } from '@operability/backend-kit/time';
import { MaintenanceWindow } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { KnownMaintenance } from '../ports/WorldSources';
import { Revisions } from '../revisions/Revisions';

interface WindowRow {
  id: string;
  targets: string;
  start_at: number | string;
  end_at: number | string;
  reason: string;
  created_by: string;
  created_at: number | string;
}

/** Maintenance that is planned. */
export class DatabaseMaintenanceStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseMaintenanceStore {
    return new DatabaseMaintenanceStore(options.database);
  }

  async touching(range: Interval): Promise<MaintenanceWindow[]> {
    const rows = await this.#database<WindowRow>('maintenance_windows')
      .where('end_at', '>', range.start)
      .where('start_at', '<', range.end)
      .orderBy('start_at');
    return rows.map(toWindow);
  }

  async get(id: string): Promise<MaintenanceWindow | undefined> {
    const row = await this.#database<WindowRow>('maintenance_windows')
      .where({ id })
      .first();
    return row && toWindow(row);
  }

  async insert(window: MaintenanceWindow): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction<WindowRow>('maintenance_windows').insert({
        id: window.id,
        targets: JSON.stringify(window.targets),
        start_at: Date.parse(window.start),
        end_at: Date.parse(window.end),
        reason: window.reason,
        created_by: window.createdBy,
        created_at: Date.parse(window.createdAt),
      });
      await Revisions.bump(transaction, 'maintenance');
    });
  }

  /** One that has not begun is as if it had never been. */
  async end(id: string, at: number): Promise<void> {
    await this.#database.transaction(async transaction => {
      await transaction<WindowRow>('maintenance_windows')
        .where({ id })
        .where('start_at', '>=', at)
        .delete();
      await transaction<WindowRow>('maintenance_windows')
        .where({ id })
        .where('end_at', '>', at)
        .update({ end_at: at });
      await Revisions.bump(transaction, 'maintenance');
    });
  }

  async openMaintenance(now: number): Promise<KnownMaintenance[]> {
    const rows = await this.#database<WindowRow>('maintenance_windows').where(
      'end_at',
      '>',
      now,
    );
    return rows.map(row => ({
      targets: JSON.parse(row.targets),
      start: toInteger(row.start_at),
      end: toInteger(row.end_at),
    }));
  }
}

function toWindow(row: WindowRow): MaintenanceWindow {
  return {
    id: row.id,
    targets: JSON.parse(row.targets),
    start: toIso(row.start_at),
    end: toIso(row.end_at),
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: toIso(row.created_at),
  };
}
