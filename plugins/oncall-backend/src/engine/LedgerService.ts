import { CallerCredentials, Clock } from '@operability/backend-kit';
import { day } from '@operability/backend-kit/time';
import { HeldShift } from '@operability/plugin-oncall-common';
import { OncallAccess } from '../access/OncallAccess';
import { momentOf, readRange } from '../schedules/readRange';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { ShiftLedger } from './ShiftLedger';

/** Who really held what, for those who may see the schedules. */
export class LedgerService {
  readonly #ledger: ShiftLedger;
  readonly #worlds: Pick<DefaultWorlds, 'current'>;
  readonly #access: OncallAccess;
  readonly #clock: Clock;

  private constructor(options: {
    ledger: ShiftLedger;
    worlds: Pick<DefaultWorlds, 'current'>;
    access: OncallAccess;
    clock: Clock;
  }) {
    this.#ledger = options.ledger;
    this.#worlds = options.worlds;
    this.#access = options.access;
    this.#clock = options.clock;
  }

  static create(options: {
    ledger: ShiftLedger;
    worlds: Pick<DefaultWorlds, 'current'>;
    access: OncallAccess;
    clock: Clock;
  }): LedgerService {
    return new LedgerService(options);
  }

  async list(
    credentials: CallerCredentials,
    query: { since?: string; until?: string; userRef?: string[] },
  ): Promise<{ items: HeldShift[]; totalItems: number }> {
    const reader = await this.#access.readerOf(credentials);
    const world = await this.#worlds.current();
    const owners = new Map(
      [...world.schedules()].map(({ schedule }) => [
        schedule.id,
        schedule.ownerRef,
      ]),
    );
    const now = this.#clock.now();
    const until = query.until ?? new Date(now).toISOString();
    const end = momentOf(until, 'UTC');
    const since = query.since ?? new Date(end - 28 * day).toISOString();
    const range = readRange({ since, until }, 'UTC', now);
    const shifts = await this.#ledger.list(range, query.userRef);
    const items = shifts.filter(({ scheduleId }) =>
      reader.mayReadSchedule({
        id: scheduleId,
        ownerRef: owners.get(scheduleId),
      }),
    );
    return { items, totalItems: items.length };
  }
}
