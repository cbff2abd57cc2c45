import { credential } from './credentials';
import { drill } from './drills';
import { pushedFacts } from './facts';
import { SampleRecord } from './SampleRecord';
import { attestation, evaluation, launchMail, waiver } from './statements';

/**
 * What the sample people have done: so much of the production checklist that each line of it can
 * be seen to stand in every way. `tempo` lacks the launch mail and nothing else.
 */
export function records(): SampleRecord[] {
  return [
    drill('logplex', 'ion-fox'),
    drill('tempo', 'tally-ibex'),
    pushedFacts('fleet', [
      {
        component: 'api',
        facts: { 'auto-scaled': true, 'unhealthy-instances-end': true },
        daysAgo: 0,
        evidence: 'Its group of hosts: 12 to 80, unhealthy ones replaced',
      },
      // Nobody has told about it for so long that it is stale.
      {
        component: 'codon',
        facts: { 'auto-scaled': true, 'unhealthy-instances-end': false },
        daysAgo: 120,
        evidence: 'Its group of hosts, as it was then',
      },
    ]),
    credential('ion-fox', {
      component: 'logplex',
      owner: 'runtime',
      name: 'Key that signs drains',
      storedAt: 'vault:runtime/logplex#drain-signing',
      procedure: 'logplex/procedures/rotate-drain-signing-key.md',
      intervalDays: 90,
      rotatedDaysAgo: 20,
    }),
    credential('ion-fox', {
      component: 'logplex',
      owner: 'runtime',
      name: 'Password of the log shards',
      storedAt: 'vault:runtime/logplex#redis',
      procedure: 'logplex/procedures/rotate-redis-password.md',
      intervalDays: 180,
      rotatedDaysAgo: 60,
    }),
    attestation('ion-fox', {
      component: 'logplex',
      check: 'credential-roll',
      statement: 'These two are all: I went through its environment with noah.',
      source: 'logplex/k8s/production.yaml',
      days: 90,
    }),
    waiver({
      component: 'logplex',
      check: 'staging',
      asker: 'ion-fox',
      decider: 'beacon-lynx',
      reason:
        'Staging has no shards of its own until the next cluster is there.',
      comment: 'Until the cluster is there, and no longer.',
      days: 60,
    }),
    credential('rally-owl', {
      component: 'hermes',
      owner: 'runtime',
      name: 'Key that signs sessions',
      storedAt: 'vault:runtime/hermes#session-signing',
      procedure: 'hermes/procedures/rotate-session-signing-key.md',
      intervalDays: 30,
      rotatedDaysAgo: 100,
    }),
    launchMail('rally-owl', 'hermes'),
    attestation('lantern-elk', {
      component: 'api',
      check: 'staging',
      statement:
        'Staging is the same groups of hosts with the same images, built from one template.',
      source: 'api/RUNBOOK.md',
      days: 30,
    }),
    credential('tally-ibex', {
      component: 'tempo',
      owner: 'metrics',
      name: 'Token for taking in series',
      storedAt: 'vault:metrics/tempo#ingest',
      procedure: 'tempo/procedures/rotate-ingest-token.md',
      intervalDays: 90,
      rotatedDaysAgo: 10,
    }),
    attestation('tally-ibex', {
      component: 'tempo',
      check: 'credential-roll',
      statement: 'There is one token, and no other way in.',
      source: 'tempo/k8s/production.yaml',
      days: 90,
    }),
    evaluation('ion-fox', 'logplex'),
    evaluation('tally-ibex', 'tempo'),
    evaluation('lantern-elk', 'api'),
  ];
}
