import {
  PolicyInput,
  RotationInput,
  ScheduleInput,
} from '@operability/plugin-oncall-common';

/** A rotation of a week a turn, from Monday 09:00. */
export function aRotation(
  names: readonly string[],
  fields: Partial<RotationInput> = {},
): RotationInput {
  return {
    name: 'Turns',
    participants: names.map(name => ({ userRef: `user:default/${name}` })),
    shift: 'P1W',
    handover: { time: '09:00', weekday: 1 },
    startsOn: '2026-01-05',
    ...fields,
  };
}

/** A schedule of runtime with one rotation, as its owners write it. */
export function aScheduleInput(
  names: readonly string[],
  fields: Partial<ScheduleInput> = {},
): ScheduleInput {
  return {
    name: 'Runtime Primary',
    ownerRef: 'group:default/runtime',
    timeZone: 'UTC',
    rotations: [aRotation(names)],
    ...fields,
  };
}

/** A policy of runtime that asks one schedule or person, as its owners write it. */
export function aPolicyInput(
  ref: string,
  fields: Partial<PolicyInput> = {},
): PolicyInput {
  return {
    name: 'Runtime',
    ownerRef: 'group:default/runtime',
    steps: [
      {
        title: 'Primary',
        targets: [
          ref.startsWith('user:')
            ? { type: 'user', ref }
            : { type: 'schedule', ref },
        ],
      },
    ],
    workHours: {
      timeZone: 'UTC',
      windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
    },
    ...fields,
  };
}
