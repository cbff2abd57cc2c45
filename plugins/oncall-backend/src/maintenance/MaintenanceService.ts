import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Audit,
  Caller,
  CallerCredentials,
  Clock,
} from '@operability/backend-kit';
import { day } from '@operability/backend-kit/time';
import {
  MaintenanceWindow,
  MaintenanceWindowInput,
} from '@operability/plugin-oncall-common';
import { randomUUID } from 'node:crypto';
import {
  OncallAccess,
  OncallReader,
  requireUser,
} from '../access/OncallAccess';
import { OnCallWorld, Worlds } from '../ports/OnCallWorld';
import { momentOf } from '../schedules/readRange';
import { ownerOf } from '../world/ownerOf';
import { DatabaseMaintenanceStore } from './DatabaseMaintenanceStore';

interface MaintenanceServiceOptions {
  store: DatabaseMaintenanceStore;
  worlds: Worlds;
  /** Told after a window was made or ended. */
  onChange: () => Promise<void>;
  access: OncallAccess;
  audit: Audit;
  clock: Clock;
}

/** Maintenance of entities, or of all that a group owns. */
export class MaintenanceService {
  readonly #options: MaintenanceServiceOptions;

  private constructor(options: MaintenanceServiceOptions) {
    this.#options = options;
  }

  static create(options: MaintenanceServiceOptions): MaintenanceService {
    return new MaintenanceService(options);
  }

  async list(
    credentials: CallerCredentials,
    query: { since?: string; until?: string },
  ): Promise<{ items: MaintenanceWindow[]; totalItems: number }> {
    const { access, store, worlds, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    const start =
      query.since === undefined ? clock.now() : momentOf(query.since, 'UTC');
    const end =
      query.until === undefined
        ? start + 400 * day
        : momentOf(query.until, 'UTC');
    if (end <= start) throw new InputError('until: must be after since');
    const windows = await store.touching({ start, end });
    const now = clock.now();
    const items = windows.flatMap(window =>
      shownTo(reader, window).map(shown => ({
        ...shown,
        // By all its targets, also those that the reader may not see.
        canEnd: Date.parse(window.end) > now && mayEnd(reader, window, world),
      })),
    );
    return { items, totalItems: items.length };
  }

  async create(
    caller: Caller,
    input: MaintenanceWindowInput,
  ): Promise<MaintenanceWindow> {
    const { access, audit, store, worlds, clock, onChange } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const createdBy = requireUser(reader);
    const world = await worlds.current();
    const unknown = input.targets.find(
      target => !world.entity(target) || !reader.maySee(target),
    );
    if (unknown) {
      throw new InputError(`targets: there is no '${unknown}' in the catalog`);
    }
    if (Date.parse(input.end) <= clock.now()) {
      throw new InputError('end: must not have passed');
    }
    requireOwner(reader, input.targets, world);
    return audit.record(
      caller,
      { eventId: 'maintenance-create', meta: { targets: input.targets } },
      async () => {
        const window: MaintenanceWindow = {
          ...input,
          id: randomUUID(),
          createdBy,
          createdAt: new Date(clock.now()).toISOString(),
        };
        await store.insert(window);
        await onChange();
        const result = { ...window, canEnd: true };
        return { result, meta: { windowId: window.id } };
      },
    );
  }

  async end(caller: Caller, id: string): Promise<undefined> {
    const { access, audit, store, worlds, clock, onChange } = this.#options;
    const reader = await access.readerOf(caller.credentials);
    const window = await store.get(id);
    if (!window || !shownTo(reader, window).length) {
      throw new NotFoundError('There is no such window');
    }
    if (!mayEnd(reader, window, await worlds.current())) {
      throw new NotAllowedError(
        'Only its owners, or who planned it, may end it',
      );
    }
    return audit.record(
      caller,
      { eventId: 'maintenance-end', meta: { windowId: id } },
      async () => {
        await store.end(id, clock.now());
        await onChange();
        return { result: undefined, meta: {} };
      },
    );
  }
}

/** A window with those of its targets that the reader may see, if any. */
function shownTo(
  reader: OncallReader,
  window: MaintenanceWindow,
): MaintenanceWindow[] {
  const targets = window.targets.filter(target => reader.maySee(target));
  return targets.length ? [{ ...window, targets }] : [];
}

/** Maintenance keeps pages from people: that is for those who own the thing. */
function requireOwner(
  reader: OncallReader,
  targets: readonly string[],
  world: OnCallWorld,
): void {
  const other = ofAnother(reader, targets, world);
  if (other) {
    throw new NotAllowedError(
      `Only its owners may plan maintenance of '${other}'`,
    );
  }
}

/** Whoever planned it may end it also when its entities have left the catalog. */
function mayEnd(
  reader: OncallReader,
  { createdBy, targets }: MaintenanceWindow,
  world: OnCallWorld,
): boolean {
  return createdBy === reader.actorRef || !ofAnother(reader, targets, world);
}

function ofAnother(
  reader: OncallReader,
  targets: readonly string[],
  world: OnCallWorld,
): string | undefined {
  return targets.find(
    target => !reader.mayUpdatePolicy({ ownerRef: ownerOf(target, world) }),
  );
}
