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
import { Override, OverrideInput } from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { endOf } from '../domain/schedule/rotationSegments';
import { takeBackOverride } from '../domain/schedule/takeBackOverride';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { StoredOverride, StoredSchedule } from './StoredSchedule';
import { DatabaseSwapStore } from './DatabaseSwapStore';
import { dissolveBrokenSwaps } from './dissolveBrokenSwaps';
import { readRange } from './readRange';

interface OverrideServiceOptions {
  store: DatabaseScheduleStore;
  swaps: DatabaseSwapStore;
  access: OncallAccess;
  audit: Audit;
  signals: OncallSignals;
  clock: Clock;
}

/** Somebody in the place of another, or in addition. */
export class OverrideService {
  readonly #options: OverrideServiceOptions;

  private constructor(options: OverrideServiceOptions) {
    this.#options = options;
  }

  static create(options: OverrideServiceOptions): OverrideService {
    return new OverrideService(options);
  }

  async list(
    credentials: CallerCredentials,
    scheduleId: string,
    query: { since?: string; until?: string },
  ): Promise<{ items: Override[]; totalItems: number }> {
    const { access, store, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const schedule = await this.#readable(reader, scheduleId);
    const range = readRange(query, schedule.rule.timeZone, clock.now());
    const overrides = await store.overridesOf(scheduleId, range.start);
    const { orphaned } = scheduleShifts(schedule.rule, overrides, range);
    const items = overrides
      .filter(({ start }) => start < range.end)
      .map(one => toOverride(one, orphaned.includes(one.id)));
    return { items, totalItems: items.length };
  }

  async add(
    caller: Caller,
    scheduleId: string,
    input: OverrideInput,
  ): Promise<Override> {
    const { access, audit, store, signals, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const schedule = await this.#readable(reader, scheduleId);
    const now = clock.now();
    if (!this.#mayAdd(reader, schedule, input, now)) {
      throw new NotAllowedError(
        'You may not change this schedule, and these are not your own shifts',
      );
    }
    const end = Date.parse(input.end);
    if (end <= now) throw new InputError('end: must not have passed');
    return audit.record(
      caller,
      { eventId: 'override-create', meta: { scheduleId } },
      async () => {
        const common = {
          id: randomUUID(),
          scheduleId,
          userRef: input.userRef,
          // Who has been on call was on call: it counts from now on.
          start: Math.max(Date.parse(input.start), now),
          end,
          reason: input.reason,
          createdAt: now,
          createdBy: reader.actorRef,
        };
        const override: StoredOverride = input.replaces
          ? { ...common, type: 'replace', replaces: input.replaces }
          : { ...common, type: 'cover' };
        await store.change(transaction =>
          store.insertOverrides(transaction, [override]),
        );
        signals.schedulesChanged();
        const overrides = await store.overridesOf(scheduleId, override.start);
        const { orphaned } = scheduleShifts(schedule.rule, overrides, override);
        return {
          result: toOverride(override, orphaned.includes(override.id)),
          meta: { overrideId: override.id, userRef: input.userRef },
        };
      },
    );
  }

  async remove(
    caller: Caller,
    scheduleId: string,
    overrideId: string,
  ): Promise<undefined> {
    const { access, audit, store, swaps, signals, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const schedule = await this.#readable(reader, scheduleId);
    const override = await store.override(overrideId);
    if (!override || override.scheduleId !== scheduleId) {
      throw new NotFoundError('There is no such override');
    }
    const isOwn =
      reader.actorRef !== undefined &&
      [override.createdBy, override.userRef].includes(reader.actorRef);
    if (!reader.mayUpdateSchedule(schedule) && !isOwn) {
      throw new NotAllowedError('You may not change this schedule');
    }
    return audit.record(
      caller,
      { eventId: 'override-delete', meta: { scheduleId, overrideId } },
      async () => {
        const now = clock.now();
        await store.change(async transaction => {
          const halves = override.swapId
            ? await store.halvesOf([override.swapId], transaction)
            : [override];
          const taken = takeBackOverride(halves, overrideId, now);
          if (!taken) {
            throw new ConflictError(
              'It has passed, and the past never changes',
            );
          }
          await store.takeBack(transaction, taken, now);
          if (override.swapId) {
            await swaps.dissolve(transaction, [override.swapId], now);
          }
          // Others may have built on what is taken back.
          const stores = { schedules: store, swaps };
          for (const id of new Set(halves.map(half => half.scheduleId))) {
            await dissolveBrokenSwaps(transaction, stores, id, now);
          }
        });
        signals.schedulesChanged();
        return { result: undefined, meta: {} };
      },
    );
  }

  /** Owners may all; anybody may give their own shifts away, or add themselves. */
  #mayAdd(
    reader: OncallReader,
    schedule: StoredSchedule,
    input: OverrideInput,
    now: number,
  ): boolean {
    if (reader.mayUpdateSchedule(schedule)) return true;
    const { actorRef } = reader;
    const takesPart = schedule.rule.rotations.some(
      rotation =>
        endOf(rotation) > now &&
        rotation.participants.some(
          one => 'userRef' in one && one.userRef === actorRef,
        ),
    );
    const concerned = input.replaces ?? input.userRef;
    return actorRef !== undefined && takesPart && concerned === actorRef;
  }

  async #readable(reader: OncallReader, id: string): Promise<StoredSchedule> {
    const schedule = await this.#options.store.get(id);
    if (!schedule || !reader.mayReadSchedule(schedule)) {
      throw new NotFoundError(`There is no schedule '${id}'`);
    }
    return schedule;
  }
}

function toOverride(override: StoredOverride, isOrphaned: boolean): Override {
  return {
    id: override.id,
    type: override.type,
    userRef: override.userRef,
    replaces: override.type === 'replace' ? override.replaces : undefined,
    start: new Date(override.start).toISOString(),
    end: new Date(override.end).toISOString(),
    reason: override.reason,
    swapId: override.swapId,
    createdAt: new Date(override.createdAt).toISOString(),
    createdBy: override.createdBy,
    orphaned: isOrphaned || undefined,
  };
}
