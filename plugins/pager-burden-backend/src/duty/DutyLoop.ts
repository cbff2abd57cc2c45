import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock, withinTime } from '@operability/backend-kit';
import { day, hour } from '@operability/backend-kit/time';
import { DutyRecord, TimeRange } from '@operability/plugin-pager-burden-node';
import { Knex } from 'knex';
import { DatabaseLeases, Lease } from '../database/DatabaseLeases';
import { LeasedRuns } from '../database/LeasedRuns';
import { provenTime } from '../domain/quiet/provenTime';
import { weekBounds, weeksOf } from '../domain/week/weekBounds';
import { DatabaseErasedNames } from '../erasure/DatabaseErasedNames';
import { holdPages } from '../pages/PageWriter';
import { CalendarChanges } from './CalendarChanges';
import { DatabaseDutyStore } from './DatabaseDutyStore';
import { DutyRecords } from './DutyRecords';

interface DutyLoopOptions {
  database: Knex;
  records: DutyRecords;
  store: DatabaseDutyStore;
  leases: DatabaseLeases;
  changes: CalendarChanges;
  clock: Clock;
  logger: LoggerService;
  timeZone: string;
  onChange: () => void;
}

const timeLimitMs = 60_000;
const leaseMs = 2 * timeLimitMs;
const everyMs = 5 * 60_000;
const retryMs = 60_000;
/** What may still be told of the past: a shift that was swapped, a late proof. */
const lookBack = 3 * day;
/** What is known of duty at first, where no page is older: all of 26 weeks. */
const firstLook = 27 * 7 * day;
/** No page is measured against what was further back. */
const longestLook = 10 * 366 * day;
const stretch = 28 * day;

/** Keeps our copy of duty up to date, so that readings ask nobody. */
export class DutyLoop {
  readonly #options: DutyLoopOptions;
  readonly #runs: LeasedRuns;

  private constructor(options: DutyLoopOptions) {
    this.#options = options;
    this.#runs = LeasedRuns.create({ ...options, leaseMs, everyMs, retryMs });
  }

  static create(options: DutyLoopOptions): DutyLoop {
    return new DutyLoop(options);
  }

  /** Starts reading what is due; does not wait for it. */
  tick(): void {
    const { records, changes, onChange } = this.#options;
    for (const isSample of [false, true]) {
      const record = records.of(isSample);
      if (!record) continue;
      this.#runs.start({
        title: 'Reading the record of duty',
        key: { is_sample: isSample },
        work: async lease => {
          await this.#read(isSample, record, lease);
          await changes.follow(isSample, this.#signal());
          onChange();
        },
      });
    }
  }

  stop(): Promise<void> {
    return this.#runs.stop();
  }

  async #read(
    isSample: boolean,
    record: DutyRecord,
    lease: Lease,
  ): Promise<void> {
    const { store, clock } = this.#options;
    const now = clock.now();
    const known = await store.readRange(isSample);
    const oldest = await store.oldestPage(isSample, now - longestLook);
    const wanted = Math.min(oldest ?? now, now - firstLook);
    const isOlder = known.since === undefined || wanted < known.since;
    // Older pages have come in: what was before them is read as well.
    const since = isOlder ? wanted : Math.min(known.until!, now) - lookBack;
    for (let from = since; from < now; from += stretch) {
      const range = { since: from, until: Math.min(now, from + stretch) };
      await this.#readStretch(isSample, record, lease, range, {
        read_since: isOlder ? wanted : known.since!,
        read_until: range.until,
      });
    }
  }

  async #readStretch(
    isSample: boolean,
    record: DutyRecord,
    lease: Lease,
    range: TimeRange,
    progress: { read_since: number; read_until: number },
  ): Promise<void> {
    const { database, store, leases, clock, timeZone } = this.#options;
    const [shifts, hours] = await withinTime(
      { limit: timeLimitMs, signal: this.#runs.signal },
      signal =>
        Promise.all([
          record.shifts(range, { signal }),
          record.provenHours(range, { signal }),
        ]),
    );
    await database.transaction(async transaction => {
      await leases.update(transaction, lease, {
        leased_until: clock.now() + leaseMs,
        ...progress,
      });
      // Nobody is erased meanwhile, whom it would bring back.
      await holdPages(transaction, isSample);
      const erased = await DatabaseErasedNames.in(transaction).find();
      const held = erased
        ? shifts.map(one => ({ ...one, userRef: erased.hide(one.userRef) }))
        : shifts;
      await store.replaceShifts(transaction, isSample, range, held);
      await store.putHours(transaction, isSample, hours);
      const touched = weeksOf(
        { start: range.since - hour, end: range.until },
        timeZone,
      );
      const bounds = touched.map(week => weekBounds(week, timeZone));
      const kept = await store.hours(transaction, isSample, {
        since: bounds[0].start,
        until: bounds[bounds.length - 1].end,
      });
      await store.putProofs(
        transaction,
        isSample,
        touched.flatMap((week, index) =>
          [...provenTime(kept, bounds[index])].map(([channel, proven]) => ({
            week,
            channel,
            proven: Math.round(proven),
          })),
        ),
      );
    });
  }

  #signal(): AbortSignal {
    return AbortSignal.any([
      this.#runs.signal,
      AbortSignal.timeout(timeLimitMs),
    ]);
  }
}
