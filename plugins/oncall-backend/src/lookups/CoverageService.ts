import { CallerCredentials, Clock } from '@operability/backend-kit';
import { day } from '@operability/backend-kit/time';
import { CoverageReport } from '@operability/plugin-oncall-common';
import { OncallResource } from '@operability/plugin-oncall-node';
import { OncallAccess } from '../access/OncallAccess';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { BuiltWorld } from '../world/BuiltWorld';
import { DefaultWorlds } from '../world/DefaultWorlds';

const ahead = 28 * day;
const needsPolicy = /^(component|resource|api):/;

/** Where on call has holes: four weeks ahead. */
export class CoverageService {
  readonly #worlds: Pick<DefaultWorlds, 'current'>;
  readonly #access: OncallAccess;
  readonly #clock: Clock;

  private constructor(options: {
    worlds: Pick<DefaultWorlds, 'current'>;
    access: OncallAccess;
    clock: Clock;
  }) {
    this.#worlds = options.worlds;
    this.#access = options.access;
    this.#clock = options.clock;
  }

  static create(options: {
    worlds: Pick<DefaultWorlds, 'current'>;
    access: OncallAccess;
    clock: Clock;
  }): CoverageService {
    return new CoverageService(options);
  }

  async report(credentials: CallerCredentials): Promise<CoverageReport> {
    const reader = await this.#access.readerOf(credentials);
    const world = await this.#worlds.current();
    const start = this.#clock.now();
    const range = { start, end: start + ahead };
    const rostered = peopleOnRotations(world, () => true, start);
    // Who is on something that the reader may not see is not told them.
    const shown = [
      ...peopleOnRotations(world, one => reader.mayReadSchedule(one), start),
      ...peopleOfPolicies(world, one => reader.mayReadPolicy(one)),
    ];
    const asked = [...new Set(shown)];
    const sorted = (refs: Iterable<string>) =>
      [...refs].filter(ref => reader.maySee(ref)).sort();
    const people = [...world.entities()].flatMap(({ entityRef }) =>
      entityRef.startsWith('user:') ? entityRef : [],
    );
    return {
      since: new Date(range.start).toISOString(),
      until: new Date(range.end).toISOString(),
      onNoRotation: reader.mayReadSchedules
        ? sorted(people.filter(ref => !rostered.has(ref)))
        : [],
      withoutContact: sorted(
        asked.filter(
          ref => world.entity(ref) && !world.directory.isReachable(ref),
        ),
      ),
      gaps: [...world.schedules()]
        .filter(({ schedule }) => reader.mayReadSchedule(schedule))
        .flatMap(({ schedule }) => {
          const region = schedule.rule.workHours?.holidayRegion;
          const { gaps } = scheduleShifts(
            schedule.rule,
            schedule.overrides,
            range,
            region ? world.directory.holidaysOf(region) : undefined,
          );
          return gaps.map(gap => ({
            start: new Date(gap.start).toISOString(),
            end: new Date(gap.end).toISOString(),
            scheduleId: schedule.id,
            scheduleName: schedule.name,
          }));
        }),
      withoutPolicy: sorted(
        [...world.entities()].flatMap(({ entityRef }) =>
          needsPolicy.test(entityRef) && !world.policyOf(entityRef)
            ? entityRef
            : [],
        ),
      ),
      // Nobody can be hidden who is not there.
      goneFromCatalog: asked.filter(ref => !world.entity(ref)).sort(),
    };
  }
}

/** Those with a turn on rotations that have not ended. */
function peopleOnRotations(
  world: BuiltWorld,
  includes: (schedule: OncallResource) => boolean,
  now: number,
): Set<string> {
  const people = new Set<string>();
  for (const { schedule } of world.schedules()) {
    if (!includes(schedule)) continue;
    for (const { participants, effectiveUntil } of schedule.rule.rotations) {
      if (effectiveUntil && Date.parse(effectiveUntil) <= now) continue;
      for (const one of participants) {
        if ('userRef' in one) people.add(one.userRef);
      }
    }
  }
  return people;
}

/** Those whom steps and last resorts name, themselves or by their group. */
function peopleOfPolicies(
  world: BuiltWorld,
  includes: (policy: OncallResource) => boolean,
): string[] {
  const targets = [...world.policies()].flatMap(({ ladder, ownerRef }) =>
    includes({ id: ladder.id, ownerRef })
      ? [...ladder.steps.flatMap(step => step.targets), ladder.lastResort]
      : [],
  );
  return [...targets, world.lastResort].flatMap(target => {
    if (target?.type === 'user') return target.ref;
    return target?.type === 'group'
      ? world.directory.membersOf(target.ref)
      : [];
  });
}
