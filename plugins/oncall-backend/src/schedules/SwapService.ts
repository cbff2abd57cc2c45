import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { Swap, SwapInput } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import {
  OncallAccess,
  OncallReader,
  requireUser,
} from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { subtract } from '../domain/time/Interval';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { StoredOverride } from './StoredSchedule';
import { DatabaseSwapStore } from './DatabaseSwapStore';

interface SwapServiceOptions {
  store: DatabaseScheduleStore;
  swaps: DatabaseSwapStore;
  access: OncallAccess;
  audit: Audit;
  signals: OncallSignals;
  clock: Clock;
}

/** Swaps of two stretches, with the consent of both. */
export class SwapService {
  readonly #options: SwapServiceOptions;

  private constructor(options: SwapServiceOptions) {
    this.#options = options;
  }

  static create(options: SwapServiceOptions): SwapService {
    return new SwapService(options);
  }

  async list(
    credentials: CallerCredentials,
  ): Promise<{ items: Swap[]; totalItems: number }> {
    const reader = await this.#options.access.readerOf(credentials);
    const items = await this.#options.swaps.of(requireUser(reader));
    return { items, totalItems: items.length };
  }

  async ask(caller: Caller, input: SwapInput): Promise<Swap> {
    const { access, audit, swaps, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const askedBy = requireUser(reader);
    if (input.withRef === askedBy) {
      throw new InputError('withRef: must be somebody else');
    }
    await this.#checkReadable(reader, input);
    return audit.record(
      caller,
      { eventId: 'swap-ask', meta: { withRef: input.withRef } },
      async () => {
        await this.#checkHolders(askedBy, input);
        const swap: Swap = {
          ...input,
          id: randomUUID(),
          askedBy,
          status: 'asked',
          createdAt: new Date(clock.now()).toISOString(),
        };
        await swaps.insert(swap);
        return { result: swap, meta: { swapId: swap.id } };
      },
    );
  }

  /** Whoever was asked decides; the asker may only take it back. */
  async decide(caller: Caller, id: string, agree: boolean): Promise<Swap> {
    const { access, audit, store, swaps, signals, clock } = this.#options;
    const actor = requireUser(await access.readerOf(caller.credentials));
    const swap = await swaps.get(id);
    if (!swap || ![swap.askedBy, swap.withRef].includes(actor)) {
      throw new NotFoundError('There is no such swap');
    }
    const isAsker = swap.askedBy === actor;
    if (isAsker && agree) {
      throw new NotAllowedError('The other one has to agree');
    }
    return audit.record(
      caller,
      { eventId: 'swap-decide', meta: { swapId: id, agree } },
      async () => {
        if (swap.status !== 'asked') throw alreadyDecided(swap);
        if (agree) await this.#checkHolders(swap.askedBy, swap);
        let status: Swap['status'] = 'agreed';
        if (!agree) status = isAsker ? 'withdrawn' : 'declined';
        const now = clock.now();
        await store.change(async transaction => {
          if (!(await swaps.decide(transaction, id, status, now))) {
            throw alreadyDecided((await swaps.get(id, transaction)) ?? swap);
          }
          if (agree) {
            await store.insertOverrides(transaction, halvesOf(swap, now));
          }
        });
        signals.schedulesChanged();
        const decided = (await swaps.get(id)) ?? swap;
        return { result: decided, meta: { status } };
      },
    );
  }

  /** Whoever is asked may know what they hold; the asker must not find it out. */
  async #checkReadable(reader: OncallReader, input: SwapInput): Promise<void> {
    for (const field of ['gives', 'takes'] as const) {
      const { scheduleId } = input[field];
      const schedule = await this.#options.store.get(scheduleId);
      if (!schedule || !reader.mayReadSchedule(schedule)) {
        throw new InputError(
          `${field}.scheduleId: there is no schedule '${scheduleId}'`,
        );
      }
    }
  }

  async #checkHolders(askedBy: string, swap: SwapInput): Promise<void> {
    await this.#checkHolds(askedBy, swap.gives);
    await this.#checkHolds(swap.withRef, swap.takes);
  }

  async #checkHolds(
    userRef: string,
    stretch: SwapInput['gives'],
  ): Promise<void> {
    const { store, clock } = this.#options;
    const schedule = await store.get(stretch.scheduleId);
    if (!schedule) {
      throw new ConflictError(
        `There is no schedule '${stretch.scheduleId}' any more`,
      );
    }
    const range = {
      start: Date.parse(stretch.start),
      end: Date.parse(stretch.end),
    };
    if (range.start < clock.now()) {
      throw new ConflictError('It has begun, and the past never changes');
    }
    const overrides = await store.overridesOf(schedule.id, range.start);
    const { items } = scheduleShifts(schedule.rule, overrides, range);
    const held = items.filter(item => item.userRef === userRef);
    if (subtract([range], held).length) {
      throw new ConflictError(
        `${userRef} does not hold all of ${stretch.start} to ${stretch.end} of ${schedule.name}`,
      );
    }
  }
}

function alreadyDecided({ status }: Swap): Error {
  return new ConflictError(`It is ${status} already`);
}

function halvesOf(swap: Swap, now: number): StoredOverride[] {
  const half = (
    stretch: Swap['gives'],
    userRef: string,
    replaces: string,
  ): StoredOverride => ({
    id: randomUUID(),
    scheduleId: stretch.scheduleId,
    type: 'replace',
    userRef,
    replaces,
    start: Date.parse(stretch.start),
    end: Date.parse(stretch.end),
    reason: swap.note,
    swapId: swap.id,
    createdAt: now,
    createdBy: swap.askedBy,
  });
  return [
    half(swap.gives, swap.withRef, swap.askedBy),
    half(swap.takes, swap.askedBy, swap.withRef),
  ];
}
