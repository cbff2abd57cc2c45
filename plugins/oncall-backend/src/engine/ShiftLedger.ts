import { Clock, toInteger, toIso } from '@operability/backend-kit';
import { Interval } from '@operability/backend-kit/time';
import { HeldShift } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { DefaultWorlds } from '../world/DefaultWorlds';

interface LedgerRow {
  id: string;
  schedule_id: string;
  user_ref: string;
  source_type: HeldShift['source']['type'];
  source_id: string;
  start_at: number | string;
  end_at: number | string | null;
}

interface ShiftLedgerOptions {
  database: Knex;
  worlds: Pick<DefaultWorlds, 'current'>;
  clock: Clock;
}

/** After a longer pause it is not known who held what: the ledger starts anew. */
const longestPauseMs = 35 * 86_400_000;

/**
 * Writes down who really held what, from the last look until now, so that a
 * later change of a schedule cannot change it.
 */
export class ShiftLedger {
  readonly #options: ShiftLedgerOptions;

  private constructor(options: ShiftLedgerOptions) {
    this.#options = options;
  }

  static create(options: ShiftLedgerOptions): ShiftLedger {
    return new ShiftLedger(options);
  }

  async write(): Promise<void> {
    const { database, worlds, clock } = this.#options;
    const now = clock.now();
    const world = await worlds.current();
    await database.transaction(async transaction => {
      // Locks the row: one replica writes at a time.
      const [state] = await transaction('ledger_state')
        .where({ id: 1 })
        .update({ id: 1 })
        .returning('written_until');
      const until = state?.written_until
        ? toInteger(state.written_until)
        : now - 1;
      if (until >= now) return;
      // What ran before a pause that was too long is not known to have gone on.
      const start = now - until > longestPauseMs ? now - 1 : until;
      const range = { start, end: now };
      const open = await transaction<LedgerRow>('shifts_ledger').whereNull(
        'end_at',
      );
      const still = new Set<string>();
      for (const { schedule } of world.schedules()) {
        const { items } = scheduleShifts(
          schedule.rule,
          schedule.overrides,
          range,
        );
        for (const item of items) {
          const running = open.find(
            row =>
              row.schedule_id === schedule.id &&
              row.user_ref === item.userRef &&
              row.source_id === item.source.id &&
              item.start === until,
          );
          const end = item.end < now ? item.end : null;
          if (running) {
            still.add(running.id);
            if (end !== null) {
              await transaction('shifts_ledger')
                .where({ id: running.id })
                .update({ end_at: end });
            }
            continue;
          }
          await transaction<LedgerRow>('shifts_ledger').insert({
            id: randomUUID(),
            schedule_id: schedule.id,
            user_ref: item.userRef,
            source_type: item.source.type,
            source_id: item.source.id,
            start_at: item.start,
            end_at: end,
          });
        }
      }
      const ended = open.filter(({ id }) => !still.has(id));
      await transaction('shifts_ledger')
        .whereIn(
          'id',
          ended.map(({ id }) => id),
        )
        .update({ end_at: until });
      await transaction('ledger_state')
        .where({ id: 1 })
        .update({ written_until: now });
    });
  }

  async list(
    range: Interval,
    userRefs?: readonly string[],
  ): Promise<HeldShift[]> {
    const { database } = this.#options;
    const rows: LedgerRow[] = await database<LedgerRow>('shifts_ledger')
      .where('start_at', '<', range.end)
      .where(inner =>
        inner.whereNull('end_at').orWhere('end_at', '>', range.start),
      )
      .modify(query => {
        if (userRefs) query.whereIn('user_ref', [...userRefs]);
      })
      .orderBy('start_at');
    return rows.map(row => ({
      scheduleId: row.schedule_id,
      userRef: row.user_ref,
      start: toIso(row.start_at),
      end: row.end_at === null ? undefined : toIso(row.end_at),
      source: { type: row.source_type, id: row.source_id },
    }));
  }
}
