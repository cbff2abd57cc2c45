import {
  holdName,
  isOneOf,
  jsonRows,
  toInteger,
} from '@operability/backend-kit';
import {
  ResponderCalendar,
  TimeRange,
} from '@operability/plugin-pager-burden-node';
import { Knex } from 'knex';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';

/** A calendar as it was told when it was asked for. */
export interface KeptCalendar extends TimeRange {
  userRef: string;
  /** Left out for somebody who is not known there. */
  calendar?: ResponderCalendar;
}

interface CalendarRow {
  user_ref: string;
  since: number | string;
  until: number | string;
  body: string | null;
}

/** Our copy of the calendars of those who were paged. */
export class DatabaseCalendarStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseCalendarStore {
    return new DatabaseCalendarStore(options.database);
  }

  async getMany(
    isSample: boolean,
    userRefs: readonly string[],
  ): Promise<KeptCalendar[]> {
    const rows: CalendarRow[] = await this.#database('calendars')
      .where('is_sample', isSample)
      .where(isOneOf(this.#database, 'user_ref', userRefs))
      .select();
    return rows.map(toKept);
  }

  /** Some of those that were asked about longest ago. */
  async stale(
    isSample: boolean,
    readBefore: number,
    limit: number,
  ): Promise<KeptCalendar[]> {
    const rows: CalendarRow[] = await this.#database('calendars')
      .where('is_sample', isSample)
      .where('read_at', '<', readBefore)
      .orderBy(['read_at', 'user_ref'])
      .limit(limit)
      .select();
    return rows.map(toKept);
  }

  /**
   * Nobody's who was erased meanwhile, whom it would bring back.
   *
   * @returns those that are kept
   */
  async put(
    isSample: boolean,
    calendars: readonly KeptCalendar[],
    readAt: number,
  ): Promise<KeptCalendar[]> {
    if (!calendars.length) return [];
    return this.#database.transaction(async transaction => {
      await holdCalendars(transaction);
      const erased = await DatabaseErasedNames.in(transaction).find();
      const left = calendars.filter(
        ({ userRef }) => !erased?.pseudonymOf(userRef),
      );
      if (left.length) await put(transaction, isSample, left, readAt);
      return left;
    });
  }
}

/** Whoever erases somebody waits for calendars that are being kept, and they for them. */
export async function holdCalendars(
  transaction: Knex.Transaction,
): Promise<void> {
  await holdName(transaction, 'pager-burden calendars');
}

async function put(
  transaction: Knex.Transaction,
  isSample: boolean,
  calendars: readonly KeptCalendar[],
  readAt: number,
): Promise<void> {
  const columns = {
    user_ref: 'text',
    since: 'bigint',
    until: 'bigint',
    version: 'text',
    body: 'text',
    read_at: 'bigint',
  } as const;
  const input = jsonRows(
    transaction,
    columns,
    calendars.map(({ userRef, since, until, calendar }) => ({
      user_ref: userRef,
      since,
      until,
      version: calendar?.version ?? null,
      body: calendar ? JSON.stringify(calendar) : null,
      read_at: readAt,
    })),
  );
  const names = Object.keys(columns);
  await transaction.raw(
    `insert into calendars (is_sample, ${names.join(', ')})
       select cast(? as boolean), ${names.join(', ')} from ${
      input.sql
    } where true
       on conflict (is_sample, user_ref) do update set ${names
         .slice(1)
         .map(name => `${name} = excluded.${name}`)
         .join(', ')}`,
    [isSample, ...input.bindings],
  );
}

function toKept(row: CalendarRow): KeptCalendar {
  return {
    userRef: row.user_ref,
    since: toInteger(row.since),
    until: toInteger(row.until),
    calendar: row.body === null ? undefined : JSON.parse(row.body),
  };
}
