import { jsonRows, toInteger } from '@operability/backend-kit';
import { hour } from '@operability/backend-kit/time';
import {
  HeldStretch,
  ProvenHour,
  TimeRange,
} from '@operability/plugin-pager-burden-node';
import { Knex } from 'knex';

const hourColumns = {
  channel: 'text',
  hour: 'bigint',
  due: 'integer',
  ok: 'integer',
} as const;
const shiftColumns = {
  schedule_id: 'text',
  user_ref: 'text',
  starts_at: 'bigint',
  ends_at: 'bigint',
} as const;
const proofColumns = {
  week: 'text',
  channel: 'text',
  proven: 'bigint',
} as const;

interface ShiftRow {
  schedule_id: string;
  user_ref: string;
  starts_at: number | string;
  ends_at: number | string | null;
}

/** Our copy of who held what, and of when the pager was proven to work. */
export class DatabaseDutyStore {
  readonly #database: Knex;

  private constructor(database: Knex) {
    this.#database = database;
  }

  static create(options: { database: Knex }): DatabaseDutyStore {
    return new DatabaseDutyStore(options.database);
  }

  /** A row to lease for each kind of data. */
  async register(isSample: boolean): Promise<void> {
    await this.#database('duty_reads')
      .insert({ is_sample: isSample })
      .onConflict('is_sample')
      .ignore();
  }

  /** From when to when duty is known. */
  async readRange(isSample: boolean): Promise<Partial<TimeRange>> {
    const row = await this.#database('duty_reads')
      .where('is_sample', isSample)
      .first('read_since', 'read_until');
    return {
      since: row?.read_since ? toInteger(row.read_since) : undefined,
      until: row?.read_until ? toInteger(row.read_until) : undefined,
    };
  }

  /** The oldest page that may be meant. */
  async oldestPage(
    isSample: boolean,
    after: number,
  ): Promise<number | undefined> {
    const row = await this.#database('pages')
      .where('is_sample', isSample)
      .where('sent_at', '>=', after)
      .orderBy('sent_at')
      .first('sent_at');
    return row ? toInteger(row.sent_at) : undefined;
  }

  /** Puts the shifts of a range in the place of those that were there. */
  async replaceShifts(
    transaction: Knex.Transaction,
    isSample: boolean,
    { since, until }: TimeRange,
    shifts: readonly HeldStretch[],
  ): Promise<void> {
    await transaction('held_shifts')
      .where('is_sample', isSample)
      .where('starts_at', '<', until)
      .where(inner => inner.whereNull('ends_at').orWhere('ends_at', '>', since))
      .delete();
    if (!shifts.length) return;
    const input = jsonRows(
      transaction,
      shiftColumns,
      [
        ...new Map(
          shifts.map(shift => [
            `${shift.scheduleId} ${shift.userRef} ${shift.start}`,
            shift,
          ]),
        ).values(),
      ].map(({ scheduleId, userRef, start, end }) => ({
        schedule_id: scheduleId,
        user_ref: userRef,
        starts_at: start,
        ends_at: end ?? null,
      })),
    );
    await transaction.raw(
      `insert into held_shifts (is_sample, schedule_id, user_ref, starts_at, ends_at)
       select cast(? as boolean), schedule_id, user_ref, starts_at, ends_at from ${input.sql} where true
       on conflict (is_sample, user_ref, schedule_id, starts_at) do update set ends_at = excluded.ends_at`,
      [isSample, ...input.bindings],
    );
  }

  async putHours(
    transaction: Knex.Transaction,
    isSample: boolean,
    hours: readonly ProvenHour[],
  ): Promise<void> {
    if (!hours.length) return;
    const input = jsonRows(
      transaction,
      hourColumns,
      hours.map(({ channel, hour: begins, due, ok }) => ({
        channel,
        hour: begins,
        due,
        ok,
      })),
    );
    await transaction.raw(
      `insert into proven_hours (is_sample, channel, hour, due, ok)
       select cast(? as boolean), channel, hour, due, ok from ${input.sql} where true
       on conflict (is_sample, channel, hour) do update set due = excluded.due, ok = excluded.ok`,
      [isSample, ...input.bindings],
    );
  }

  /** The hours that touch a range. */
  async hours(
    database: Knex,
    isSample: boolean,
    { since, until }: TimeRange,
  ): Promise<ProvenHour[]> {
    const rows: {
      channel: string;
      hour: number | string;
      due: number;
      ok: number;
    }[] = await database('proven_hours')
      .where('is_sample', isSample)
      .where('hour', '>', since - hour)
      .where('hour', '<', until)
      .select('channel', 'hour', 'due', 'ok');
    return rows.map(row => ({ ...row, hour: toInteger(row.hour) }));
  }

  async putProofs(
    transaction: Knex.Transaction,
    isSample: boolean,
    proofs: readonly { week: string; channel: string; proven: number }[],
  ): Promise<void> {
    if (!proofs.length) return;
    const input = jsonRows(
      transaction,
      proofColumns,
      proofs.map(({ week, channel, proven }) => ({ week, channel, proven })),
    );
    await transaction.raw(
      `insert into weekly_proofs (is_sample, week, channel, proven)
       select cast(? as boolean), week, channel, proven from ${input.sql} where true
       on conflict (is_sample, week, channel) do update set proven = excluded.proven`,
      [isSample, ...input.bindings],
    );
  }

  /** Shifts that touch a range. */
  async shifts(
    isSample: boolean,
    { since, until }: TimeRange,
    userRef?: string,
  ): Promise<HeldStretch[]> {
    const rows: ShiftRow[] = await this.#database('held_shifts')
      .where('is_sample', isSample)
      .where('starts_at', '<', until)
      .where(inner => inner.whereNull('ends_at').orWhere('ends_at', '>', since))
      .modify(query => {
        if (userRef !== undefined) query.where('user_ref', userRef);
      })
      .select('schedule_id', 'user_ref', 'starts_at', 'ends_at');
    return rows.map(row => ({
      scheduleId: row.schedule_id,
      userRef: row.user_ref,
      start: toInteger(row.starts_at),
      end: row.ends_at === null ? undefined : toInteger(row.ends_at),
    }));
  }
}
