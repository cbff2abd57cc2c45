/** An alert that services of the sample are known for. */
interface SampleAlertKind {
  title: string;
  key: string;
  weight: number;
  /** How likely it goes away by itself within minutes. */
  transient?: number;
}

/** What a team of the sample is paged about. */
export interface SampleService {
  /** A component of the sample, or what a monitor calls a thing that the catalog lacks. */
  entity: string;
  weight: number;
  /** Who had it before the organisation was drawn anew. */
  formerOwner?: string;
  /** Nobody had it, when it paged. */
  isUnowned?: boolean;
  alerts: readonly SampleAlertKind[];
}

/** A team of the sample, with who is on call for it. */
export interface SampleTeam {
  owner: string;
  /** By their handles, in the order of their weeks. */
  members: readonly string[];
  alertsAWeek: number;
  /** How likely a week has none. */
  calm: number;
  services: readonly SampleService[];
}

const component = (name: string) => `component:default/${name}`;
const group = (name: string) => `group:default/${name}`;

/** Who is paged for what; the teams and services are those of the catalog. */
export const sampleTeams: readonly SampleTeam[] = [
  {
    owner: group('runtime'),
    members: ['ion-fox', 'rally-owl', 'kiln-wren', 'tin-otter'],
    alertsAWeek: 13,
    calm: 0.05,
    services: [
      {
        entity: component('logplex'),
        weight: 5,
        alerts: [
          {
            title: 'Drain buffer is full',
            key: 'drain-buffer',
            weight: 6,
            transient: 0.6,
          },
          {
            title: 'Drains drop more than 1 % of lines',
            key: 'drops',
            weight: 2,
          },
          { title: 'Redis of logplex is unreachable', key: 'redis', weight: 1 },
        ],
      },
      {
        entity: component('psmgr'),
        weight: 3,
        alerts: [
          { title: 'Processes wait for a slot', key: 'slots', weight: 3 },
          {
            title: 'Boots time out',
            key: 'boot-timeouts',
            weight: 2,
            transient: 0.3,
          },
        ],
      },
      {
        entity: component('rendezvous'),
        weight: 1,
        alerts: [{ title: 'Sessions are cut off', key: 'sessions', weight: 1 }],
      },
    ],
  },
  {
    owner: group('routing'),
    members: ['delta-crane', 'cedar-newt'],
    alertsAWeek: 9,
    calm: 0.08,
    services: [
      {
        entity: component('wolfpack'),
        weight: 3,
        alerts: [
          {
            title: 'p99 of requests above a second',
            key: 'latency',
            weight: 4,
            transient: 0.5,
          },
          { title: 'H12 errors above 0.5 %', key: 'h12', weight: 3 },
        ],
      },
      {
        entity: component('kerosene'),
        weight: 1,
        alerts: [
          {
            title: 'Certificates expire in 7 days',
            key: 'certificates',
            weight: 1,
          },
        ],
      },
    ],
  },
  {
    owner: group('postgres'),
    members: ['vault-mole', 'quartz-toad', 'slate-tapir'],
    alertsAWeek: 8,
    calm: 0.1,
    services: [
      {
        entity: component('wombat'),
        weight: 3,
        alerts: [
          {
            title: 'Replication is 10 minutes behind',
            key: 'replication',
            weight: 3,
          },
          { title: 'A disk is 95 % full', key: 'disk', weight: 3 },
        ],
      },
      {
        entity: component('balrog'),
        weight: 1,
        alerts: [{ title: 'Backups are late', key: 'backups', weight: 1 }],
      },
    ],
  },
  {
    owner: group('api'),
    members: ['lantern-elk', 'paper-finch', 'comet-vole'],
    alertsAWeek: 5,
    calm: 0.2,
    services: [
      {
        entity: component('api'),
        weight: 1,
        alerts: [
          {
            title: 'Error rate above 2 %',
            key: 'errors',
            weight: 3,
            transient: 0.4,
          },
          { title: 'Queue of jobs grows', key: 'queue', weight: 2 },
        ],
      },
    ],
  },
  {
    owner: group('metrics'),
    members: ['tally-ibex', 'gauge-swift'],
    alertsAWeek: 4,
    calm: 0.25,
    services: [
      {
        entity: component('graphite'),
        weight: 2,
        alerts: [
          {
            title: 'Carbon drops points',
            key: 'carbon',
            weight: 1,
            transient: 0.7,
          },
        ],
      },
      {
        entity: component('shh'),
        weight: 2,
        formerOwner: group('runtime'),
        alerts: [
          {
            title: 'No data points for ten minutes',
            key: 'silence',
            weight: 1,
          },
        ],
      },
    ],
  },
  {
    owner: group('infrastructure'),
    members: ['girder-ox', 'pylon-stork', 'harbor-mink'],
    alertsAWeek: 3,
    calm: 0.3,
    services: [
      {
        entity: component('ion'),
        weight: 2,
        alerts: [
          { title: 'Instances fail to start', key: 'instances', weight: 1 },
        ],
      },
      {
        entity: 'ntp-legacy-03.example.com',
        weight: 1,
        alerts: [{ title: 'Clock is 200 ms off', key: 'clock', weight: 1 }],
      },
    ],
  },
  {
    owner: group('edge'),
    members: ['latch-robin', 'copper-gull'],
    alertsAWeek: 2,
    calm: 0.4,
    services: [
      {
        entity: component('ssl-endpoint'),
        weight: 1,
        alerts: [{ title: 'Handshakes fail', key: 'handshakes', weight: 1 }],
      },
    ],
  },
  {
    owner: group('sre'),
    members: ['beacon-lynx', 'siren-dove', 'ember-stoat'],
    alertsAWeek: 1.5,
    calm: 0.45,
    services: [
      {
        entity: component('naqios'),
        weight: 2,
        alerts: [{ title: 'Checks are late', key: 'late-checks', weight: 1 }],
      },
      {
        entity: component('watchtower-tng'),
        weight: 1,
        isUnowned: true,
        alerts: [
          { title: 'Watchtower does not answer', key: 'down', weight: 1 },
        ],
      },
    ],
  },
];
