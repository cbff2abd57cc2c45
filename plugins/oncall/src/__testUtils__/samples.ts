import { Entity } from '@backstage/catalog-model';
import {
  Alert,
  EntityOnCall,
  Override,
  Policy,
  Schedule,
  Shifts,
  Swap,
} from '@operability/plugin-oncall-common';

/** An entity on whose page things are shown. */
export const sampleEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'logplex', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:runtime' },
};

/** Who answers for the sample entity: the first two steps of the talk's policy. */
export function sampleOnCall(
  changes: Partial<EntityOnCall> = {},
): EntityOnCall {
  return {
    entityRef: 'component:default/logplex',
    policy: {
      id: 'runtime',
      name: 'Runtime',
      version: 1,
      assignedBy: { type: 'owner', ref: 'group:default/runtime' },
    },
    levels: [
      {
        step: 1,
        title: 'Runtime Primary',
        role: 'level1',
        channels: [],
        startsAfter: 'PT0S',
        people: [
          {
            userRef: 'user:default/ion-fox',
            until: '2026-11-30T17:00:00.000Z',
            source: {
              type: 'schedule',
              ref: 'runtime-primary',
              name: 'Runtime Primary',
              shift: { type: 'rotation', id: 'weekly' },
            },
          },
        ],
      },
      {
        step: 2,
        title: 'Runtime Secondary',
        role: 'level2',
        channels: [],
        startsAfter: 'PT5M',
        people: [
          {
            userRef: 'user:default/rally-owl',
            until: '2026-11-30T17:00:00.000Z',
            source: {
              type: 'schedule',
              ref: 'runtime-secondary',
              name: 'Runtime Secondary',
              shift: { type: 'rotation', id: 'weekly' },
            },
          },
        ],
      },
    ],
    openAlerts: 0,
    canRaise: true,
    canAssign: true,
    ...changes,
  };
}

/** An alert nobody has answered yet, two minutes old and on its first step. */
export function sampleAlert(changes: Partial<Alert> = {}): Alert {
  return {
    id: '5d2e3a37-90a5-4f5a-8b3c-0b7e6c9d1a01',
    number: 41,
    version: 1,
    status: 'triggered',
    urgency: 'high',
    summary: 'Log delivery is ten minutes behind',
    entityRef: 'component:default/logplex',
    ownerRef: 'group:default/runtime',
    createdAt: '2026-11-28T03:10:00.000Z',
    updatedAt: '2026-11-28T03:10:00.000Z',
    step: 1,
    repeat: 0,
    policy: { id: 'runtime', name: 'Runtime', version: 1 },
    links: [],
    steps: [
      { step: 1, title: 'Runtime Primary', role: 'level1' },
      { step: 2, title: 'Runtime Secondary', role: 'level2' },
    ],
    assigned: ['user:default/ion-fox'],
    escalatesTo: { title: 'Runtime Secondary', to: 'rally-owl' },
    pendingActions: [
      {
        type: 'escalate',
        at: '2026-11-28T03:15:00.000Z',
        to: 'Runtime Secondary',
      },
    ],
    timeline: [
      {
        at: '2026-11-28T03:10:00.000Z',
        type: 'triggered',
        message: 'triggered',
      },
    ],
    pages: [
      {
        id: '0f9e2c5c-3d6b-4d0f-9d3a-7c1e5b8a2f01',
        userRef: 'user:default/ion-fox',
        channel: 'notifications',
        step: 1,
        status: 'sent',
        queuedAt: '2026-11-28T03:10:00.000Z',
        sentAt: '2026-11-28T03:10:01.000Z',
      },
    ],
    canRespond: true,
    ...changes,
  };
}

/** A weekly schedule of two people, handed over on Monday morning in California. */
export function sampleSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    id: 'runtime-primary',
    name: 'Runtime Primary',
    ownerRef: 'group:default/runtime',
    timeZone: 'America/Los_Angeles',
    expected: 'always',
    rotations: [
      {
        id: 'weekly',
        name: 'Weekly',
        participants: [
          { userRef: 'user:default/ion-fox' },
          { userRef: 'user:default/rally-owl' },
        ],
        shift: 'P1W',
        handover: { time: '09:00', weekday: 1 },
        startsOn: '2026-01-05',
        restrictions: [],
      },
    ],
    canUpdate: true,
    canOverride: true,
    version: 1,
    ...changes,
  };
}

/** Two shifts of the sample schedule, with nothing left open. */
export function sampleShifts(changes: Partial<Shifts> = {}): Shifts {
  const source = { type: 'rotation' as const, id: 'weekly' };
  return {
    items: [
      {
        start: '2026-11-23T17:00:00.000Z',
        end: '2026-11-30T17:00:00.000Z',
        userRef: 'user:default/ion-fox',
        source,
      },
      {
        start: '2026-11-30T17:00:00.000Z',
        end: '2026-12-07T17:00:00.000Z',
        userRef: 'user:default/rally-owl',
        source,
      },
    ],
    gaps: [],
    coverage: 1,
    orphaned: [],
    ...changes,
  };
}

/** A policy of two steps that four components use. */
export function samplePolicy(changes: Partial<Policy> = {}): Policy {
  return {
    id: 'runtime',
    name: 'Runtime',
    ownerRef: 'group:default/runtime',
    steps: [
      {
        title: 'Runtime Primary',
        role: 'level1',
        targets: [{ type: 'schedule', ref: 'runtime-primary' }],
        escalateAfter: 'PT5M',
        ack: 'targets',
        hours: 'always',
      },
      {
        title: 'Runtime Secondary',
        role: 'level2',
        targets: [{ type: 'schedule', ref: 'runtime-secondary' }],
        escalateAfter: 'PT5M',
        ack: 'targets',
        hours: 'always',
      },
    ],
    workHours: {
      timeZone: 'America/Los_Angeles',
      windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
    },
    repeat: 1,
    ackTimeout: 'PT30M',
    lastResort: { type: 'group', ref: 'group:default/sre' },
    canUpdate: true,
    version: 1,
    usedBy: {
      total: 4,
      items: [
        'component:default/hermes',
        'component:default/logplex',
        'component:default/psmgr',
        'component:default/rendezvous',
      ],
    },
    ...changes,
  };
}

/** A day on which somebody stands in for the holder of the sample schedule. */
export function sampleOverride(changes: Partial<Override> = {}): Override {
  return {
    id: '3f0a2a0e-4a43-4c26-9c4b-55b7c86ff001',
    type: 'replace',
    userRef: 'user:default/kiln-wren',
    replaces: 'user:default/rally-owl',
    start: '2026-12-01T17:00:00.000Z',
    end: '2026-12-02T17:00:00.000Z',
    reason: 'A wedding',
    createdAt: '2026-11-20T09:00:00.000Z',
    createdBy: 'user:default/rally-owl',
    ...changes,
  };
}

/** A swap that waits for the answer of ion-fox. */
export function sampleSwap(changes: Partial<Swap> = {}): Swap {
  return {
    id: '7b1d9a30-0d3b-4c55-8a86-0f1f3a5de101',
    askedBy: 'user:default/rally-owl',
    withRef: 'user:default/ion-fox',
    gives: {
      scheduleId: 'runtime-primary',
      start: '2026-11-30T17:00:00.000Z',
      end: '2026-12-07T17:00:00.000Z',
    },
    takes: {
      scheduleId: 'runtime-primary',
      start: '2026-12-07T17:00:00.000Z',
      end: '2026-12-14T17:00:00.000Z',
    },
    note: 'I am at a wedding',
    status: 'asked',
    createdAt: '2026-11-20T09:00:00.000Z',
    ...changes,
  };
}
