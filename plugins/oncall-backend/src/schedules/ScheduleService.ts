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
import { RouteRequest } from '@operability/contract-kit';
import {
  OncallContract,
  Schedule,
  Shifts,
} from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { OncallSignals } from '../alerts/OncallSignals';
import { reviseSchedule } from '../domain/schedule/reviseSchedule';
import { ScheduleRule } from '../domain/schedule/scheduleShifts';
import { Worlds } from '../ports/OnCallWorld';
import { DatabaseScheduleStore } from './DatabaseScheduleStore';
import { DatabaseSwapStore } from './DatabaseSwapStore';
import { StoredSchedule } from './StoredSchedule';
import { dissolveBrokenSwaps } from './dissolveBrokenSwaps';
import { readRange } from './readRange';
import { removeSchedule } from './removeSchedule';
import { scheduleProblem } from './scheduleProblem';
import { scheduleInUse } from './scheduleInUse';
import { toShifts } from './toShifts';

type Routes = OncallContract['routes'];
type Input = RouteRequest<Routes['createSchedule']>['body'];

interface ScheduleServiceOptions {
  store: DatabaseScheduleStore;
  swaps: DatabaseSwapStore;
  worlds: Worlds;
  access: OncallAccess;
  audit: Audit;
  signals: OncallSignals;
  clock: Clock;
}

/** Schedules, and the shifts that they come to. */
export class ScheduleService {
  readonly #options: ScheduleServiceOptions;

  private constructor(options: ScheduleServiceOptions) {
    this.#options = options;
  }

  static create(options: ScheduleServiceOptions): ScheduleService {
    return new ScheduleService(options);
  }

  async list(
    credentials: CallerCredentials,
  ): Promise<{ items: Schedule[]; totalItems: number }> {
    const reader = await this.#options.access.readerOf(credentials);
    const schedules = await this.#options.store.list();
    const items = schedules
      .filter(schedule => reader.mayReadSchedule(schedule))
      .map(schedule => toSchedule(schedule, reader));
    return { items, totalItems: items.length };
  }

  async get(credentials: CallerCredentials, id: string): Promise<Schedule> {
    const reader = await this.#options.access.readerOf(credentials);
    return toSchedule(await this.readable(reader, id), reader);
  }

  /** @throws NotFoundError also for what the reader may not see. */
  async readable(reader: OncallReader, id: string): Promise<StoredSchedule> {
    const schedule = await this.#options.store.get(id);
    if (!schedule || !reader.mayReadSchedule(schedule)) {
      throw new NotFoundError(`There is no schedule '${id}'`);
    }
    return schedule;
  }

  async create(caller: Caller, input: Input): Promise<Schedule> {
    const { access, audit, store, signals, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const id = input.id ?? randomUUID();
    if (!reader.mayUpdateSchedule({ id, ownerRef: input.ownerRef })) {
      throw new NotAllowedError(
        `You may not make schedules of ${input.ownerRef}`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'schedule-create', meta: { scheduleId: id } },
      async () => {
        const schedule: StoredSchedule = {
          id,
          ...this.propose(input),
          version: 1,
          updatedAt: clock.now(),
          updatedBy: reader.actorRef,
        };
        const saved = await store.change(transaction =>
          store.insert(transaction, schedule),
        );
        signals.schedulesChanged();
        return {
          result: toSchedule(saved, reader),
          meta: { name: schedule.name },
        };
      },
    );
  }

  async update(
    caller: Caller,
    id: string,
    input: RouteRequest<Routes['updateSchedule']>['body'],
  ): Promise<Schedule> {
    const { access, audit, store, swaps, signals, clock } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const before = await this.#updatable(reader, id);
    if (!reader.mayUpdateSchedule({ id, ownerRef: input.ownerRef })) {
      throw new NotAllowedError(
        `You may not give schedules to ${input.ownerRef}`,
      );
    }
    return audit.record(
      caller,
      { eventId: 'schedule-update', meta: { scheduleId: id } },
      async () => {
        const after = await store.change(async transaction => {
          const current = (await store.get(id, transaction)) ?? before;
          if (current.version !== input.version) throw stale(current);
          const schedule: StoredSchedule = {
            ...current,
            ...this.propose(input, current),
            version: current.version + 1,
            updatedAt: clock.now(),
            updatedBy: reader.actorRef,
          };
          if (!(await store.update(transaction, schedule, input.version))) {
            throw stale(current);
          }
          await dissolveBrokenSwaps(
            transaction,
            { schedules: store, swaps },
            id,
            schedule.updatedAt,
          );
          return schedule;
        });
        signals.schedulesChanged();
        return {
          result: toSchedule(after, reader),
          meta: { name: after.name, version: after.version },
        };
      },
    );
  }

  async remove(
    caller: Caller,
    id: string,
    version: number,
  ): Promise<undefined> {
    const { access, audit, store, swaps, signals, clock, worlds } =
      this.#options;
    const reader = await access.readerOf(caller.credentials);
    const schedule = await this.#updatable(reader, id);
    return audit.record(
      caller,
      { eventId: 'schedule-delete', meta: { scheduleId: id } },
      async () => {
        const world = await worlds.current();
        const inUse = scheduleInUse(id, world, reader);
        if (inUse) throw inUse;
        await store.change(async transaction => {
          const done = await removeSchedule(
            transaction,
            { schedules: store, swaps },
            { id, version },
            clock.now(),
          );
          if (!done)
            throw stale((await store.get(id, transaction)) ?? schedule);
        });
        signals.schedulesChanged();
        return { result: undefined, meta: { name: schedule.name } };
      },
    );
  }

  async shifts(
    credentials: CallerCredentials,
    id: string,
    query: { since?: string; until?: string },
  ): Promise<Shifts> {
    const { access, store, worlds, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const { rule } = await this.readable(reader, id);
    const range = readRange(query, rule.timeZone, clock.now());
    const overrides = await store.overridesOf(id, range.start);
    return toShifts(rule, overrides, range, await worlds.current());
  }

  /** As it would be, if it were saved now. */
  async preview(
    credentials: CallerCredentials,
    input: RouteRequest<Routes['previewSchedule']>['body'],
  ): Promise<Shifts> {
    const { access, store, worlds, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const { id } = input.schedule;
    const saved = id === undefined ? undefined : await store.get(id);
    const before = saved && reader.mayReadSchedule(saved) ? saved : undefined;
    const { rule } = this.propose(
      { ...input.schedule, from: input.from },
      before,
    );
    const range = readRange(input, rule.timeZone, clock.now());
    const overrides = before
      ? await store.overridesOf(before.id, range.start)
      : [];
    return toShifts(rule, overrides, range, await worlds.current());
  }

  /**
   * What a schedule becomes: the past stays, and turns go on.
   *
   * @throws InputError for what the contract cannot know.
   */
  propose(
    input: Input & { from?: 'nextHandover' | 'now' },
    before?: StoredSchedule,
  ): Pick<StoredSchedule, 'name' | 'ownerRef' | 'rule'> {
    const problem = scheduleProblem(input);
    if (problem) throw new InputError(problem);
    const { name, ownerRef, timeZone, expected, workHours } = input;
    const rotations = reviseSchedule(
      before?.rule,
      { timeZone, rotations: input.rotations },
      {
        now: this.#options.clock.now(),
        from: input.from ?? 'nextHandover',
        newId: randomUUID,
      },
    );
    const rule: ScheduleRule = { timeZone, expected, workHours, rotations };
    return { name, ownerRef, rule };
  }

  async #updatable(reader: OncallReader, id: string): Promise<StoredSchedule> {
    const schedule = await this.readable(reader, id);
    if (!reader.mayUpdateSchedule(schedule)) {
      throw new NotAllowedError('You may not change this schedule');
    }
    if (schedule.definedIn) {
      throw new ConflictError(
        `It is written as code in ${schedule.definedIn}: change it there`,
      );
    }
    return schedule;
  }
}

function toSchedule(
  { id, name, ownerRef, rule, definedIn, version }: StoredSchedule,
  reader: OncallReader,
): Schedule {
  return {
    id,
    name,
    ownerRef,
    timeZone: rule.timeZone,
    expected: rule.expected,
    workHours: rule.workHours,
    rotations: [...rule.rotations],
    definedIn,
    canUpdate: !definedIn && reader.mayUpdateSchedule({ id, ownerRef }),
    canOverride: reader.mayUpdateSchedule({ id, ownerRef }),
    version,
  };
}

function stale({ version, updatedAt, updatedBy }: StoredSchedule): Error {
  return new ConflictError(
    `It was changed to version ${version} by ${
      updatedBy ?? 'a definition'
    } at ${new Date(updatedAt).toISOString()}: load it anew`,
  );
}
