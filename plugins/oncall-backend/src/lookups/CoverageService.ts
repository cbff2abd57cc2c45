import { CallerCredentials, Clock } from '@operability/backend-kit';
import { CoverageReport } from '@operability/plugin-oncall-common';
import { OncallAccess } from '../access/OncallAccess';
import { scheduleShifts } from '../domain/schedule/scheduleShifts';
import { day } from '../domain/time/wallTime';
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
    const rostered = peopleOnRotations(world, start);
    const asked = new Set([...rostered, ...peopleOfPolicies(world)]);
    const sorted = (refs: Iterable<string>) =>
      [...refs].filter(ref => reader.maySee(ref)).sort();
    const people = [...world.entities()].flatMap(({ entityRef }) =>
      entityRef.startsWith('user:') ? entityRef : [],
    );
    return {
      since: new Date(range.start).toISOString(),
      until: new Date(range.end).toISOString(),
      onNoRotation: sorted(people.filter(ref => !rostered.has(ref))),
      withoutContact: sorted(
        [...asked].filter(
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
      goneFromCatalog: [...asked].filter(ref => !world.entity(ref)).sort(),
    };
  }
}

function peopleOnRotations(world: BuiltWorld, now: number): Set<string> {
  const people = new Set<string>();
  for (const { schedule } of world.schedules()) {
    for (const { participants, effectiveUntil } of schedule.rule.rotations) {
      if (effectiveUntil && Date.parse(effectiveUntil) <= now) continue;
      for (const one of participants) {
        if ('userRef' in one) people.add(one.userRef);
      }
    }
  }
  return people;
}

function peopleOfPolicies(world: BuiltWorld): string[] {
  return [...world.policies()].flatMap(({ ladder }) =>
    ladder.steps.flatMap(({ targets }) =>
      targets.flatMap(({ type, ref }) => (type === 'user' ? ref : [])),
    ),
  );
}
