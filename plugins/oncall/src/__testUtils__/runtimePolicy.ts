import { Policy, Step } from '@operability/plugin-oncall-common';
import { samplePolicy } from './samples';

function step(
  title: string,
  role: Step['role'],
  target: Step['targets'][number],
  changes: Partial<Step> = {},
): Step {
  return {
    title,
    role,
    targets: [target],
    escalateAfter: 'PT5M',
    ack: 'targets',
    hours: 'always',
    ...changes,
  };
}

/** The talk's Runtime policy. */
export function runtimePolicy(changes: Partial<Policy> = {}): Policy {
  const schedule = (ref: string) => ({ type: 'schedule', ref } as const);
  return samplePolicy({
    steps: [
      step('Runtime Monkey', 'monkey', schedule('runtime-monkey'), {
        escalateAfter: 'PT2M',
        hours: 'workHours',
        ack: 'anyone',
      }),
      step('Runtime Primary', 'level1', schedule('runtime-primary')),
      step('Runtime Secondary', 'level2', schedule('runtime-secondary')),
      step('Noah Zoschke', 'manager', {
        type: 'user',
        ref: 'user:default/noah',
      }),
      step(
        'Incident Commander Primary',
        'incidentCommander',
        schedule('incident-commander-primary'),
      ),
      step(
        'Incident Commander Secondary',
        'incidentCommander',
        schedule('incident-commander-secondary'),
      ),
    ],
    repeat: 0,
    lastResort: undefined,
    ...changes,
  });
}
