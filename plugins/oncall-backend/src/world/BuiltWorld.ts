import { Interval } from '@operability/backend-kit/time';
import { Target } from '@operability/plugin-oncall-common';
import {
  defaultCalendar,
  nextWorkingTime,
  WorkCalendar,
} from '../domain/calendar/workingTime';
import { OnCallDirectory } from '../domain/OnCallDirectory';
import { resolvePolicy } from '../domain/policy/resolvePolicy';
import { refName } from '../domain/run/refName';
import { KnownEntity, KnownPolicy, OnCallWorld } from '../ports/OnCallWorld';
import { KnownMaintenance, KnownSchedule } from '../ports/WorldSources';
import { CatalogGraph } from './CatalogGraph';
import { Holidays } from './Holidays';
import { ScheduleLookup } from './ScheduleLookup';

/** What a world is built from. */
export interface WorldParts {
  /** The revision of everything, to tell one world from another. */
  now: number;
  schedules: ReadonlyMap<string, ScheduleLookup>;
  policies: ReadonlyMap<string, KnownPolicy>;
  assignments: ReadonlyMap<string, string>;
  calendars: ReadonlyMap<string, WorkCalendar>;
  withOwnContact: ReadonlySet<string>;
  everybodyIsReachable: boolean;
  catalog: CatalogGraph;
  catalogSeenAt?: number;
  maintenance: readonly KnownMaintenance[];
  holidays: Holidays;
  lastResort?: Target;
  organizationPolicyId?: string;
}

/** The world as it stands at one revision. */
export class BuiltWorld implements OnCallWorld {
  readonly #parts: WorldParts;
  readonly #resolved = new Map<string, ReturnType<typeof resolvePolicy>>();
  readonly directory: OnCallDirectory;
  #users?: ReadonlyMap<string, readonly string[]>;

  constructor(parts: WorldParts) {
    this.#parts = parts;
    this.directory = {
      scheduleAt: (id, at) => parts.schedules.get(id)?.at(at),
      membersOf: ref => parts.catalog.membersOf(ref),
      // Whoever has left the catalog has left: nothing is told them any more.
      isReachable: ref =>
        parts.catalog.get(ref) !== undefined &&
        (parts.everybodyIsReachable || parts.withOwnContact.has(ref)),
      nextWorkingTime: (ref, at, scheduleId) =>
        nextWorkingTime(parts.calendars.get(ref) ?? defaultCalendar, at, {
          timeZone: this.#zoneOf(scheduleId),
          holidaysOf: region => parts.holidays.of(region, at),
        }),
      holidaysOf: region => parts.holidays.of(region, parts.now),
    };
  }

  get lastResort(): Target | undefined {
    return this.#parts.lastResort;
  }

  get catalogSeenAt(): number | undefined {
    return this.#parts.catalogSeenAt;
  }

  entity(ref: string): KnownEntity | undefined {
    return this.#parts.catalog.get(ref);
  }

  entities(): Iterable<KnownEntity> {
    return this.#parts.catalog.all();
  }

  policyOf(entityRef: string) {
    const { policyId, assignedBy } = this.#resolve(entityRef);
    const policy = policyId && this.#parts.policies.get(policyId);
    return policy && assignedBy ? { policy, assignedBy } : undefined;
  }

  policy(id: string): KnownPolicy | undefined {
    return this.#parts.policies.get(id);
  }

  policies(): Iterable<KnownPolicy> {
    return this.#parts.policies.values();
  }

  usersOf(policyId: string): readonly string[] {
    this.#users ??= this.#countUsers();
    return this.#users.get(policyId) ?? [];
  }

  maintenanceOf(entityRef: string | undefined): readonly Interval[] {
    const { maintenance, catalog } = this.#parts;
    if (!maintenance.length || entityRef === undefined) return [];
    const { ownerRef, systemRef } = catalog.get(entityRef) ?? {};
    const concerned = new Set([
      entityRef,
      ...(systemRef ? [systemRef] : []),
      ...(ownerRef ? catalog.ancestorsOf(ownerRef) : []),
    ]);
    return maintenance.filter(({ targets }) =>
      targets.some(target => concerned.has(target)),
    );
  }

  dependentsOf(entityRef: string): number | undefined {
    return this.#parts.catalog.dependentsOf(entityRef);
  }

  nameOf({ type, ref }: { type: string; ref: string }): string {
    if (type === 'schedule') {
      return this.schedule(ref)?.name ?? ref;
    }
    return this.#parts.catalog.get(ref)?.title ?? refName(ref);
  }

  ancestorsOf(groupRef: string): readonly string[] {
    return this.#parts.catalog.ancestorsOf(groupRef);
  }

  /** The engineering manager of a group, else of the nearest group above. */
  managerOf(groupRef: string): string | undefined {
    for (const ref of this.ancestorsOf(groupRef)) {
      const managerRef = this.#parts.catalog.get(ref)?.managerRef;
      if (managerRef) return managerRef;
    }
    return undefined;
  }

  /** Undefined for one that was deleted. */
  schedule(id: string): KnownSchedule | undefined {
    return this.#parts.schedules.get(id)?.schedule;
  }

  /** Every schedule. */
  schedules(): Iterable<ScheduleLookup> {
    return this.#parts.schedules.values();
  }

  /** Where entities name policies that do not exist. */
  brokenBindings(entityRef: string) {
    return this.#resolve(entityRef).broken;
  }

  #zoneOf(scheduleId: string | undefined): string {
    const schedule =
      scheduleId === undefined ? undefined : this.schedule(scheduleId);
    return schedule?.rule.timeZone ?? 'UTC';
  }

  #resolve(entityRef: string) {
    const known = this.#resolved.get(entityRef);
    if (known) return known;
    const { catalog, assignments, policies, organizationPolicyId } =
      this.#parts;
    const resolved = resolvePolicy(entityRef, {
      entity: ref => {
        const facts = catalog.get(ref);
        return (
          facts && {
            annotatedPolicyId: facts.policyId,
            systemRef: facts.systemRef,
            ownerRef: facts.ownerRef,
            parentRef: facts.parentRef,
          }
        );
      },
      assignment: ref => assignments.get(ref),
      hasPolicy: policyId => policies.has(policyId),
      organizationPolicyId,
    });
    this.#resolved.set(entityRef, resolved);
    return resolved;
  }

  #countUsers(): ReadonlyMap<string, readonly string[]> {
    const users = new Map<string, string[]>();
    for (const { entityRef } of this.#parts.catalog.all()) {
      if (!entityRef.startsWith('component:')) continue;
      const { policyId } = this.#resolve(entityRef);
      if (policyId === undefined) continue;
      const list = users.get(policyId) ?? [];
      list.push(entityRef);
      users.set(policyId, list);
    }
    for (const list of users.values()) list.sort();
    return users;
  }
}
