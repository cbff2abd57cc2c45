import { NotFoundError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  EntityOnCall,
  OnCallNow,
  OnCallPerson,
} from '@operability/plugin-oncall-common';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { whoIsOnCall } from '../domain/policy/whoIsOnCall';
import { Holder } from '../domain/schedule/onCallAt';
import { KnownSchedule } from '../ports/WorldSources';
import { BuiltWorld } from '../world/BuiltWorld';
import { DefaultWorlds } from '../world/DefaultWorlds';

interface OnCallServiceOptions {
  worlds: Pick<DefaultWorlds, 'current'>;
  access: OncallAccess;
  openCounts: (
    entityRefs: readonly string[],
  ) => Promise<ReadonlyMap<string, number>>;
  clock: Clock;
}

/** Comparisons with the catalog are seconds apart; this old, it is down. */
const freshForMs = 2 * 60_000;

/** Who answers for what. */
export class OnCallService {
  readonly #options: OnCallServiceOptions;

  private constructor(options: OnCallServiceOptions) {
    this.#options = options;
  }

  static create(options: OnCallServiceOptions): OnCallService {
    return new OnCallService(options);
  }

  async ofEntity(
    credentials: CallerCredentials,
    entityRef: string,
    at?: string,
  ): Promise<EntityOnCall> {
    const { access, worlds, openCounts } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    if (!reader.maySee(entityRef) || !world.entity(entityRef)) {
      throw new NotFoundError(`There is no '${entityRef}' in the catalog`);
    }
    const open = await openCounts([entityRef]);
    return this.#describe(entityRef, this.#instant(at), world, reader, open);
  }

  async ofEntities(
    credentials: CallerCredentials,
    entityRefs: readonly string[],
    at?: string,
  ): Promise<{ items: EntityOnCall[]; totalItems: number }> {
    const { access, worlds, openCounts } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    const visible = [...new Set(entityRefs)].filter(
      ref => reader.maySee(ref) && world.entity(ref),
    );
    const open = await openCounts(visible);
    const instant = this.#instant(at);
    const items = visible.map(ref =>
      this.#describe(ref, instant, world, reader, open),
    );
    return { items, totalItems: items.length };
  }

  /** Every schedule's holder. */
  async now(credentials: CallerCredentials): Promise<OnCallNow> {
    const { access, worlds, clock } = this.#options;
    const reader = await access.readerOf(credentials);
    const world = await worlds.current();
    const at = clock.now();
    const items = [...world.schedules()]
      .filter(({ schedule }) => reader.mayReadSchedule(schedule))
      .map(lookup => {
        const { schedule } = lookup;
        const { holders, next } = lookup.at(at);
        return {
          id: schedule.id,
          name: schedule.name,
          ownerRef: schedule.ownerRef,
          timeZone: schedule.rule.timeZone,
          people: holders.map(holder => personOf(holder, schedule)),
          next: next && {
            at: new Date(next.at).toISOString(),
            people: next.userRefs,
          },
        };
      });
    return { at: new Date(at).toISOString(), items };
  }

  #describe(
    entityRef: string,
    at: number,
    world: BuiltWorld,
    reader: OncallReader,
    open: ReadonlyMap<string, number>,
  ): EntityOnCall {
    const found = world.policyOf(entityRef);
    const ownerRef = world.entity(entityRef)?.ownerRef;
    const isReadable =
      found &&
      reader.mayReadPolicy({
        id: found.policy.ladder.id,
        ownerRef: found.policy.ownerRef,
      });
    const ladder = isReadable ? found.policy.ladder : undefined;
    const seenAt = world.catalogSeenAt;
    const isOld =
      seenAt !== undefined && this.#options.clock.now() - seenAt > freshForMs;
    return {
      entityRef,
      policy:
        ladder && found
          ? {
              id: ladder.id,
              name: ladder.name,
              version: ladder.version,
              assignedBy: found.assignedBy,
            }
          : undefined,
      levels: ladder
        ? whoIsOnCall(ladder, at, world.directory, one => world.nameOf(one))
        : [],
      openAlerts: reader.mayReadAlert({ entityRef, ownerRef })
        ? open.get(entityRef) ?? 0
        : 0,
      knownAt: isOld ? new Date(seenAt).toISOString() : undefined,
      canRaise: reader.mayCreateAlerts,
      canAssign:
        reader.mayUpdatePolicy({ ownerRef }) &&
        world.entity(entityRef)?.policyId === undefined,
    };
  }

  #instant(at: string | undefined): number {
    return at === undefined ? this.#options.clock.now() : Date.parse(at);
  }
}

function personOf(
  { userRef, until, source }: Holder,
  { id, name }: KnownSchedule,
): OnCallPerson {
  return {
    userRef,
    until: until === undefined ? undefined : new Date(until).toISOString(),
    source: { type: 'schedule', ref: id, name, shift: source },
  };
}
