import { NotFoundError } from '@backstage/errors';
import { CallerCredentials, Clock } from '@operability/backend-kit';
import {
  EntityOnCall,
  OnCallLevel,
  OnCallNow,
  OnCallPerson,
} from '@operability/plugin-oncall-common';
import { OncallAccess, OncallReader } from '../access/OncallAccess';
import { whoIsOnCall } from '../domain/policy/whoIsOnCall';
import { Ladder } from '../domain/run/AlertRun';
import { Holder } from '../domain/schedule/onCallAt';
import { KnownSchedule } from '../ports/WorldSources';
import { BuiltWorld } from '../world/BuiltWorld';
import { DefaultWorlds } from '../world/DefaultWorlds';
import { ownerOf } from '../world/ownerOf';

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
    const describe = this.#describer(world, reader, at);
    return describe(entityRef, await openCounts([entityRef]));
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
    const describe = this.#describer(world, reader, at);
    const items = visible.map(ref => describe(ref, open));
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

  #describer(world: BuiltWorld, reader: OncallReader, instant?: string) {
    const now = this.#options.clock.now();
    const at = instant === undefined ? now : Date.parse(instant);
    const seenAt = world.catalogSeenAt;
    const isOld = seenAt !== undefined && now - seenAt > freshForMs;
    const knownAt = isOld ? new Date(seenAt).toISOString() : undefined;
    // Most of many entities have one of few policies.
    const levels = new Map<string, OnCallLevel[]>();
    const levelsOf = (ladder: Ladder) => {
      const known =
        levels.get(ladder.id) ?? showLevels(ladder, at, world, reader);
      levels.set(ladder.id, known);
      return known;
    };
    return (
      entityRef: string,
      open: ReadonlyMap<string, number>,
    ): EntityOnCall => {
      const found = world.policyOf(entityRef);
      const entity = world.entity(entityRef);
      const ownerRef = ownerOf(entityRef, world);
      const { ladder } = found?.policy ?? {};
      const isReadable =
        ladder &&
        reader.mayReadPolicy({
          id: ladder.id,
          ownerRef: found?.policy.ownerRef,
        });
      return {
        entityRef,
        policy:
          isReadable && found
            ? {
                id: ladder.id,
                name: ladder.name,
                version: ladder.version,
                assignedBy: found.assignedBy,
              }
            : undefined,
        levels: isReadable ? levelsOf(ladder) : [],
        openAlerts: reader.mayReadAlert({ entityRef, ownerRef })
          ? open.get(entityRef) ?? 0
          : 0,
        knownAt,
        canRaise: reader.mayCreateAlerts,
        canAssign:
          reader.mayUpdatePolicy({ ownerRef }) &&
          entity?.policyId === undefined,
      };
    };
  }
}

/** The levels of a ladder, without people of schedules that are not to be seen. */
function showLevels(
  ladder: Ladder,
  at: number,
  world: BuiltWorld,
  reader: OncallReader,
): OnCallLevel[] {
  const mayKnow = ({ source }: OnCallPerson) => {
    const schedule =
      source.type === 'schedule' ? world.schedule(source.ref) : undefined;
    return !schedule || reader.mayReadSchedule(schedule);
  };
  return whoIsOnCall(ladder, at, world.directory, one => world.nameOf(one)).map(
    level => {
      const people = level.people.filter(mayKnow);
      const isWhole = people.length === level.people.length;
      return isWhole
        ? level
        : { ...level, people, note: 'you may not see who is on call' };
    },
  );
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
