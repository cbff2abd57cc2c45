import { Rotation, Target } from '@operability/plugin-oncall-common';
import { CatalogFacts } from '../catalog/catalogFacts';
import { WorkCalendar } from '../domain/calendar/workingTime';
import { Ladder } from '../domain/run/AlertRun';
import { PlannedOverride } from '../domain/schedule/applyOverrides';
import { ScheduleRule } from '../domain/schedule/scheduleShifts';
import { KnownPolicy } from '../ports/OnCallWorld';
import { KnownMaintenance, KnownSchedule } from '../ports/WorldSources';
import { BuiltWorld } from '../world/BuiltWorld';
import { CatalogGraph } from '../world/CatalogGraph';
import { Holidays } from '../world/Holidays';
import { ScheduleLookup } from '../world/ScheduleLookup';

/** What a test says of its world; the rest is empty. */
export interface PlainWorld {
  now?: number;
  schedules?: readonly KnownSchedule[];
  policies?: readonly KnownPolicy[];
  /** Entity to policy. */
  assignments?: Record<string, string>;
  calendars?: Record<string, WorkCalendar>;
  /** Who has a contact of their own that works. */
  ownContacts?: readonly string[];
  /** Whether everybody in the catalog is reached anyway; so unless said. */
  everybodyIsReachable?: boolean;
  catalog?: readonly CatalogFacts[];
  catalogSeenAt?: number;
  maintenance?: readonly KnownMaintenance[];
  lastResort?: Target;
  organizationPolicyId?: string;
}

/** The world that the engine asks, from plain values. */
export function worldOf(plain: PlainWorld): BuiltWorld {
  return new BuiltWorld({
    now: plain.now ?? 0,
    schedules: new Map(
      plain.schedules?.map(one => [one.id, new ScheduleLookup(one)]),
    ),
    policies: new Map(plain.policies?.map(one => [one.ladder.id, one])),
    assignments: new Map(Object.entries(plain.assignments ?? {})),
    calendars: new Map(Object.entries(plain.calendars ?? {})),
    withOwnContact: new Set(plain.ownContacts),
    everybodyIsReachable: plain.everybodyIsReachable ?? true,
    catalog: new CatalogGraph(plain.catalog ?? []),
    catalogSeenAt: plain.catalogSeenAt,
    maintenance: plain.maintenance ?? [],
    holidays: new Holidays(),
    lastResort: plain.lastResort,
    organizationPolicyId: plain.organizationPolicyId,
  });
}

/** A schedule of one rotation: a week each, from Monday 09:00, in UTC. */
export function aSchedule(
  id: string,
  people: readonly string[],
  fields: {
    name?: string;
    ownerRef?: string;
    overrides?: readonly PlannedOverride[];
    rule?: Partial<ScheduleRule>;
    rotation?: Partial<Rotation>;
  } = {},
): KnownSchedule {
  return {
    id,
    name: fields.name ?? id,
    ownerRef: fields.ownerRef ?? 'group:default/runtime',
    version: 1,
    rule: {
      timeZone: 'UTC',
      expected: 'always',
      rotations: [
        {
          id: `${id}-turns`,
          name: 'Turns',
          participants: people.map(name => ({
            userRef: `user:default/${name}`,
          })),
          shift: 'P1W',
          handover: { time: '09:00', weekday: 1 },
          startsOn: '2026-01-05',
          restrictions: [],
          ...fields.rotation,
        },
      ],
      ...fields.rule,
    },
    overrides: fields.overrides ?? [],
  };
}

/** A policy that a group owns. */
export function aPolicy(
  ladder: Ladder,
  ownerRef = 'group:default/runtime',
): KnownPolicy {
  return { ladder, ownerRef };
}

/** What the engine's copy of the catalog has of something. */
export function facts(
  entityRef: string,
  fields: Partial<CatalogFacts> = {},
): CatalogFacts {
  return { entityRef, ...fields };
}

/** People as the catalog has them, by their handles. */
export function peopleFacts(...names: string[]): CatalogFacts[] {
  return names.map(name => facts(`user:default/${name}`));
}
