import { Simulation } from '@operability/plugin-oncall-common';
import type { OncallApi } from '../src';
import {
  sampleCalendar,
  sampleContacts,
} from '../src/__testUtils__/contactSamples';
import { runtimePolicy } from '../src/__testUtils__/runtimePolicy';
import {
  sampleOnCall,
  samplePolicy,
  sampleSchedule,
} from '../src/__testUtils__/samples';
import { fakeAlerts } from './fakeAlerts';

const hour = 3_600_000;
const day = 24 * hour;

/** Options of a backend in memory. */
export interface FakeOncallOptions {
  /** Who is signed in. */
  userRef: string;
  /** Lets the engine stand still, which shows the banner. */
  isStopped: boolean;
}

/** A backend of on call in memory. What it does not know it refuses. */
export function fakeOncall(options: FakeOncallOptions): OncallApi {
  const { userRef, isStopped } = options;
  const at = (offset: number) => new Date(Date.now() + offset).toISOString();
  const policies = [
    runtimePolicy(),
    samplePolicy({ id: 'data', name: 'Data', ownerRef: 'group:default/data' }),
  ];
  const schedules = [
    sampleSchedule(),
    sampleSchedule({ id: 'runtime-secondary', name: 'Runtime Secondary' }),
  ];
  let onCall = sampleOnCall({ openAlerts: 2 });
  const entityOnCall = () => ({
    ...onCall,
    levels: onCall.levels.map(level => ({
      ...level,
      people: level.people.map(one => ({ ...one, until: at(2 * day) })),
    })),
  });
  const one = <Item extends { id: string }>(items: Item[], id: string) => {
    const found = items.find(item => item.id === id);
    if (!found) throw new Error(`There is no '${id}'`);
    return found;
  };
  const simulation = (urgency: 'high' | 'low' = 'high'): Simulation => ({
    policy: { id: 'runtime', name: 'Runtime', version: 1 },
    at: at(0),
    urgency,
    items: onCall.levels.map(({ step, title, role, people }) => ({
      step,
      title,
      role,
      repeat: 0,
      offset: `PT${(step - 1) * 5}M`,
      at: at((step - 1) * 300_000),
      recipients: people.map(person => ({ userRef: person.userRef })),
    })),
  });

  const known: Partial<OncallApi> = {
    ...fakeAlerts(userRef),
    getEntityOnCall: async () => entityOnCall(),
    assignPolicy: async ({ body }) => {
      const policyId = body?.policyId;
      const { id, name, version } = one(policies, policyId ?? 'runtime');
      const assignedBy = policyId
        ? { type: 'assignment' as const }
        : { type: 'owner' as const, ref: 'group:default/runtime' };
      onCall = { ...onCall, policy: { id, name, version, assignedBy } };
      return entityOnCall();
    },
    listPolicies: async () => listOf(policies),
    getPolicy: async ({ params: { id } }) => one(policies, id),
    simulatePolicy: async ({ query }) => simulation(query?.urgency),
    simulateEntity: async ({ query }) => simulation(query?.urgency),
    listSchedules: async () => listOf(schedules),
    getSchedule: async ({ params: { id } }) => one(schedules, id),
    getShifts: async () => ({
      items: [
        {
          start: at(-5 * day),
          end: at(2 * day),
          userRef: 'user:default/ion-fox',
          source: { type: 'rotation', id: 'weekly' },
        },
        {
          start: at(3 * day),
          end: at(9 * day),
          userRef: 'user:default/rally-owl',
          source: { type: 'rotation', id: 'weekly' },
        },
      ],
      gaps: [{ start: at(2 * day), end: at(3 * day) }],
      coverage: 0.9,
      orphaned: [],
    }),
    listOverrides: async () => listOf([]),
    listSwaps: async () => listOf([]),
    listMaintenanceWindows: async () => listOf([]),
    getNow: async () => ({
      at: at(0),
      items: schedules.map(({ id, name, ownerRef, timeZone }, index) => ({
        id,
        name,
        ownerRef,
        timeZone,
        people: entityOnCall().levels[index].people,
        next: { at: at(2 * day), people: ['user:default/rally-owl'] },
      })),
    }),
    getCoverage: async () => ({
      since: at(0),
      until: at(28 * day),
      onNoRotation: ['user:default/noah'],
      withoutContact: ['user:default/rally-owl'],
      gaps: [
        {
          scheduleId: 'runtime-primary',
          scheduleName: 'Runtime Primary',
          start: at(2 * day),
          end: at(3 * day),
        },
      ],
      withoutPolicy: ['component:default/cedar'],
      goneFromCatalog: ['user:default/mesa-newt'],
    }),
    getEngine: async () => ({
      status: isStopped ? 'stopped' : 'healthy',
      message: isStopped ? 'The engine stands still' : undefined,
      tickLagMilliseconds: 3,
      outboxDepth: 0,
      deadLetters: 0,
      openAlerts: 2,
      channels: [],
    }),
    getContactSettings: async () => sampleContacts(),
    getCalendarSettings: async () => sampleCalendar(),
  };
  return new Proxy(known, {
    get: (target, name) =>
      Reflect.get(target, name) ??
      (async () => {
        throw new Error(`The backend in memory cannot do '${String(name)}'`);
      }),
  }) as OncallApi;
}

function listOf<Item>(items: Item[]) {
  return { items, totalItems: items.length };
}
