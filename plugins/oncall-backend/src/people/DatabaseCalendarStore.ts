import { Knex } from 'knex';
import { WorkCalendar } from '../domain/calendar/workingTime';
import { Revisions } from '../revisions/Revisions';
import { saveVersioned } from './saveVersioned';

/** A calendar, with the version that a write compares. */
export interface StoredCalendar {
  version: number;
  calendar: WorkCalendar;
}

interface CalendarRow {
  user_ref: string;
  version: number;
  calendar: string;
  updated_at: number | string;
}

/** When people work, by their own word. */
export class DatabaseCalendarStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseCalendarStore {
    return new DatabaseCalendarStore(options.database);
  }

  async calendarOf(userRef: string): Promise<StoredCalendar | undefined> {
    const row = await this.#database<CalendarRow>('calendar_settings')
      .where({ user_ref: userRef })
      .first();
    return row && { version: row.version, calendar: JSON.parse(row.calendar) };
  }

  /** Those of them who have saved one, with its version. */
  async savedCalendarsOf(
    userRefs: readonly string[],
  ): Promise<ReadonlyMap<string, StoredCalendar>> {
    const rows = await this.#database<CalendarRow>('calendar_settings').whereIn(
      'user_ref',
      [...userRefs],
    );
    return new Map(
      rows.map(({ user_ref: userRef, version, calendar }) => [
        userRef,
        { version, calendar: JSON.parse(calendar) },
      ]),
    );
  }

  /** @returns whether the version was still the one given */
  async saveCalendar(
    userRef: string,
    calendar: WorkCalendar,
    saved: { version: number; at: number },
  ): Promise<boolean> {
    return this.#database.transaction(async transaction => {
      const done = await saveVersioned(
        transaction,
        'calendar_settings',
        userRef,
        { calendar: JSON.stringify(calendar), updated_at: saved.at },
        saved.version,
      );
      if (done) await Revisions.bump(transaction, 'people');
      return done;
    });
  }

  /** @param userRefs - left out for everybody who has saved one */
  async calendarsOf(
    userRefs?: readonly string[],
  ): Promise<ReadonlyMap<string, WorkCalendar>> {
    const query = this.#database<CalendarRow>('calendar_settings');
    if (userRefs) query.whereIn('user_ref', [...userRefs]);
    const rows = await query;
    return new Map(rows.map(row => [row.user_ref, JSON.parse(row.calendar)]));
  }
}
