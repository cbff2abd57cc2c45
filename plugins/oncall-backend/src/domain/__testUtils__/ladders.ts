import { policyInput, PolicyInput } from '@operability/plugin-oncall-common';
import { Ladder } from '../run/AlertRun';
import { always, TestWorld } from './TestWorld';

/** A ladder as somebody would write it, with the contract's own defaults. */
export function ladder(
  fields: Partial<PolicyInput> & Pick<PolicyInput, 'steps'>,
  version = 1,
): Ladder {
  const { id = 'runtime', ...rest } = policyInput.parse({
    id: 'runtime',
    name: 'Runtime',
    ownerRef: 'group:default/runtime',
    workHours: {
      timeZone: 'America/Los_Angeles',
      windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      holidayRegion: 'US-CA',
    },
    ...fields,
  });
  return { ...rest, id, version };
}

/** The escalation policy of the Heroku Operations talk, as it is shown there. */
export const runtimeLadder = ladder({
  steps: [
    {
      title: 'Runtime Monkey',
      role: 'monkey',
      targets: [{ type: 'schedule', ref: 'runtime-monkey' }],
      escalateAfter: 'PT2M',
      ack: 'anyone',
      hours: 'workHours',
    },
    {
      title: 'Runtime Primary',
      role: 'level1',
      targets: [{ type: 'schedule', ref: 'runtime-primary' }],
      escalateAfter: 'PT5M',
    },
    {
      title: 'Runtime Secondary',
      role: 'level2',
      targets: [{ type: 'schedule', ref: 'runtime-secondary' }],
      escalateAfter: 'PT5M',
    },
    {
      title: 'Noah Zoschke',
      role: 'manager',
      targets: [{ type: 'user', ref: 'user:default/noah' }],
      escalateAfter: 'PT5M',
    },
    {
      title: 'Incident Commander Primary',
      role: 'incidentCommander',
      targets: [{ type: 'schedule', ref: 'commander-primary' }],
      escalateAfter: 'PT5M',
    },
    {
      title: 'Incident Commander Secondary',
      role: 'incidentCommander',
      targets: [{ type: 'schedule', ref: 'commander-secondary' }],
    },
  ],
});

/** People for every step of it, at all times. */
export const runtimeWorld: TestWorld = {
  schedules: {
    'runtime-monkey': always('ion-fox'),
    'runtime-primary': always('rally-owl'),
    'runtime-secondary': always('codon-elk'),
    'commander-primary': always('bastion-bee'),
    'commander-secondary': always('hermes-hare'),
  },
};
