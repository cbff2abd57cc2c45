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
  DatabaseOutbox,
} from '@operability/backend-kit';
import { Swap, SwapInput } from '@operability/plugin-oncall-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  OncallAccess,
  OncallReader,
  requireUser,
} from '../access/OncallAccess';
import { noticeTopic } from '../alerts/NoticeDelivery';
import { OncallSignals } from '../alerts/OncallSignals';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { subtract } from '../domain/time/Interval';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { StoredOverride } from './StoredSchedule';
import { DatabaseSwapStore } from './DatabaseSwapStore';
import { swapNotice } from './swapNotice';

interface SwapServiceOptions {
  store: DatabaseScheduleStore;
  swaps: DatabaseSwapStore;
  outbox: DatabaseOutbox;
  worlds: Worlds;
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
    const { access, audit, swaps, worlds, clock } = this.#options;
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
        const swap: Swap = {
          ...input,
          id: randomUUID(),
          askedBy,
          status: 'asked',
          createdAt: new Date(clock.now()).toISOString(),
        };
        const world = await worlds.current();
        await swaps.transaction(async transaction => {
          await this.#checkHolders(transaction, askedBy, input);
          await swaps.insert(transaction, swap);
          await this.#tell(transaction, swap, world);
        });
        return { result: swap, meta: { swapId: swap.id } };
      },
    );
  }

  /** Whoever was asked decides; the asker may only take it back. */
  async decide(caller: Caller, id: string, agree: boolean): Promise<Swap> {
    const { access, audit, store, swaps, signals, worlds, clock } =
      this.#options;
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
        let status: Swap['status'] = 'agreed';
        if (!agree) status = isAsker ? 'withdrawn' : 'declined';
        const now = clock.now();
        const world = await worlds.current();
        await store.change(async transaction => {
          if (!(await swaps.decide(transaction, id, status, now))) {
            throw alreadyDecided((await swaps.get(id, transaction)) ?? swap);
          }
          if (agree) {
            // Two of one stretch may be decided at once: the second sees the first.
            const { gives, takes } = swap;
            await store.lock(transaction, [gives.scheduleId, takes.scheduleId]);
            await this.#checkHolders(transaction, swap.askedBy, swap);
            await store.insertOverrides(transaction, halvesOf(swap, now));
          }
          await this.#tell(transaction, { ...swap, status }, world);
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

  /** The one who has to hear of it, with the change that it tells of. */
  async #tell(
    transaction: Knex.Transaction,
    swap: Swap,
    world: OnCallWorld,
  ): Promise<void> {
    const { outbox } = this.#options;
    await outbox.enqueue(transaction, noticeTopic, [
      {
        id: randomUUID(),
        key: `swap/${swap.id}/${swap.status}`,
        dueAt: 0,
        payload: swapNotice(swap, world),
      },
    ]);
  }

  async #checkHolders(
    transaction: Knex.Transaction,
    askedBy: string,
    swap: SwapInput,
  ): Promise<void> {
    await this.#checkHolds(transaction, askedBy, swap.gives);
    await this.#checkHolds(transaction, swap.withRef, swap.takes);
  }

  async #checkHolds(
    transaction: Knex.Transaction,
    userRef: string,
    stretch: SwapInput['gives'],
  ): Promise<void> {
    const { store, clock } = this.#options;
    const schedule = await store.get(stretch.scheduleId, transaction);
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
    const overrides = await store.overridesOf(
      schedule.id,
      range.start,
      transaction,
    );
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
