import { deployment, resourcesOf } from './__testUtils__/resources';
import { compareEnvironments } from './compareEnvironments';
import { imageRepository, withoutEnvironment } from './environmentOf';

function compare(production: string[], staging: string[]) {
  return compareEnvironments(
    resourcesOf(...production),
    resourcesOf(...staging),
  );
}

const database = (image: string, name = 'database') => `
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: ${name}}
spec: {template: {spec: {containers: [{name: postgres, image: ${image}}]}}}
`;

it('passes where only size, version and names of environments differ', () => {
  const staging = deployment({
    name: 'logplex-staging',
    replicas: 'replicas: 1',
  }).replace('logplex:v12', 'logplex:v13@sha256:abc');
  const production = deployment({ name: 'logplex-production' });
  expect(compare([production], [staging])).toMatchObject({
    status: 'pass',
    message: '',
    evidence: [{ title: '1 containers compared' }],
  });
});

it.each([
  [
    'an image',
    ['registry.example.com/logplex', 'registry.example.com/logplex-debug'],
    'the image is registry.example.com/logplex in production and registry.example.com/logplex-debug in staging',
  ],
  [
    'a probe',
    ['path: /live', 'path: /'],
    'the liveness probe is httpGet path=/live port=8080 scheme=HTTP in production and httpGet path=/ port=8080 scheme=HTTP in staging',
  ],
  [
    'a key of the environment',
    ['name: DATABASE_URL', 'name: DATABASE'],
    'the environment key DATABASE is missing in production and set in staging',
  ],
])('lists %s that differs', (_, [from, to], difference) => {
  const staging = deployment().replace(from, to);
  const finding = compare([deployment()], [staging]);
  expect(finding.status).toBe('fail');
  expect(finding.evidence[0].title).toBe(
    `Deployment logplex, web: ${difference}`,
  );
});

it('says nothing about values, which may be secret', () => {
  const staging = deployment().replace("value: '8080'", "value: 'hunter2'");
  const finding = compare([deployment()], [staging]);
  expect(finding.status).toBe('pass');
  expect(JSON.stringify(finding)).not.toContain('hunter2');
});

it('lists a workload that is in one of the two alone', () => {
  const worker = deployment({ name: 'worker' });
  expect(compare([deployment(), worker], [deployment()]).differences).toEqual([
    {
      where: 'Deployment worker, web',
      what: 'the container',
      production: 'there',
      staging: 'missing',
    },
  ]);
});

it('looks into the maps that the environment comes from', () => {
  const map = (name: string, data: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata: ${data}`;
  const from = (name: string) =>
    deployment({
      container: `{name: web, image: a, envFrom: [{prefix: P_, configMapRef: {name: ${name}}}]}`,
    });
  const same = compare(
    [from('settings-production'), map('settings-production', '{A: 1, B: 2}')],
    [from('settings-staging'), map('settings-staging', '{A: 9, B: 8}')],
  );
  expect(same.status).toBe('pass');
  const other = compare(
    [from('settings'), map('settings', '{A: 1, B: 2}')],
    [from('settings'), map('settings', '{A: 1}')],
  );
  expect(other.message).toContain('P_B is set in production and missing');
  const unseen = [[from('settings-prod')], [from('settings-stg')]];
  expect(compare(unseen[0], unseen[1]).status).toBe('pass');
});

describe('backing services', () => {
  const crd = (apiVersion: string, spec = '{}') =>
    `apiVersion: ${apiVersion}\nkind: Cluster\nmetadata: {name: main}\nspec: ${spec}`;

  it.each([
    [
      'another major version',
      database('postgres:15.2'),
      database('postgres:14.9'),
    ],
    ['another operator', crd('postgresql.cnpg.io/v1'), crd('example.com/v1')],
    [
      'another version of it',
      crd('x.io/v1', '{version: "15"}'),
      crd('x.io/v1', '{version: "14"}'),
    ],
    [
      'an image of it',
      crd('x.io/v1', '{imageName: "pg:15.1"}'),
      crd('x.io/v1', '{imageName: "pg:14"}'),
    ],
    ['none', database('postgres:15'), ''],
    [
      'a service outside that is inside',
      'apiVersion: v1\nkind: Service\nmetadata: {name: redis}\nspec: {type: ExternalName}',
      'apiVersion: v1\nkind: Service\nmetadata: {name: redis}',
    ],
  ])('differ by %s', (_, production, staging) => {
    const finding = compare(
      [deployment(), production],
      [deployment(), staging],
    );
    expect(finding.differences.map(({ what }) => what)).toContain(
      'the backing service',
    );
  });

  it('are the same in another patch', () => {
    const finding = compare(
      [deployment(), database('postgres:15.2', 'database-prod')],
      [deployment(), database('postgres:15.7', 'database-staging')],
    );
    expect(finding.status).toBe('pass');
  });

  it('are nothing that belongs to the platform', () => {
    const platform = [
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}',
      'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: {name: a}',
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}',
    ];
    expect(compare([deployment(), ...platform], [deployment()]).status).toBe(
      'pass',
    );
  });
});

it.each([
  ['staging', [deployment()], []],
  ['production', [], [deployment()]],
  ['production nor of staging', [], []],
])(
  'is unknown without any workload of %s, and says what to do',
  (which, a, b) => {
    expect(compare(a, b)).toMatchObject({
      status: 'unknown',
      message: `There is no workload of ${which} to compare. Whoever knows that both are alike can attest it.`,
    });
  },
);

it.each([
  ['postgres', 'postgres'],
  ['postgres:15', 'postgres'],
  ['localhost:5000/team/app', 'localhost:5000/team/app'],
  ['localhost:5000/team/app:v1@sha256:0', 'localhost:5000/team/app'],
])('takes the version off an image: %s', (image, repository) => {
  expect(imageRepository(image)).toBe(repository);
});

it.each([
  ['logplex-staging', 'logplex'],
  ['logplex-prod-web', 'logplex-web'],
  ['stg-logplex', 'logplex'],
  ['stage-manager', 'manager'],
  ['production', 'production'],
  ['reproduction-lab', 'reproduction-lab'],
])('takes the environment off a name: %s', (name, rest) => {
  expect(withoutEnvironment(name)).toBe(rest);
});
