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
import { OncallAccess, requireUser } from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { subtract } from '../domain/time/Interval';
import { DatabaseScheduleStore, StoredOverride } from './DatabaseScheduleStore';
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
    const askedBy = requireUser(await access.readerOf(caller.credentials));
    if (input.withRef === askedBy) {
      throw new InputError('withRef: must be somebody else');
    }
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
        if (agree) await this.#checkHolders(swap.askedBy, swap);
        let status: Swap['status'] = 'agreed';
        if (!agree) status = isAsker ? 'withdrawn' : 'declined';
        const now = clock.now();
        await store.change(async transaction => {
          if (!(await swaps.decide(transaction, id, status, now))) {
            throw new ConflictError(`It is ${swap.status} already`);
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
      throw new InputError(`There is no schedule '${stretch.scheduleId}'`);
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
