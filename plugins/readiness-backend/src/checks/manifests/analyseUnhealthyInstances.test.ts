import {
  autoscaler,
  budget,
  deployment,
  resourcesOf,
} from './__testUtils__/resources';
import { analyseUnhealthyInstances } from './analyseUnhealthyInstances';

function analyse(...texts: string[]) {
  return analyseUnhealthyInstances(resourcesOf(...texts));
}

const live = 'livenessProbe: {httpGet: {path: /live, port: 80}}';
const ready = 'readinessProbe: {httpGet: {path: /ready, port: 80}}';

function withContainer(...lines: string[]) {
  const container = ['name: web', ...lines].join('\n          ');
  return analyse(deployment({ container }), budget()).message;
}

it('passes with two probes, two replicas and a budget', () => {
  expect(analyse(deployment(), budget())).toEqual({
    status: 'pass',
    message: '',
    evidence: [{ title: 'Deployment logplex: in order' }],
  });
});

it.each([
  ['no probe', [], 'web has no liveness probe'],
  ['no liveness probe', [ready], 'web has no liveness probe'],
  ['an empty one', ['livenessProbe: {}', ready], 'web has no liveness probe'],
  ['no readiness probe', [live], 'web has no readiness probe'],
  [
    'one probe for both',
    [live, live.replace('liveness', 'readiness')],
    'web has one probe for liveness and readiness',
  ],
  [
    'one probe for both with another patience and order',
    [
      'livenessProbe: {httpGet: {port: 80, path: /}, periodSeconds: 3}',
      'readinessProbe: {timeoutSeconds: 9, httpGet: {port: 80, scheme: HTTP}}',
    ],
    'web has one probe for liveness and readiness',
  ],
])('fails for a container with %s', (_, lines, message) => {
  expect(withContainer(...lines)).toContain(`Deployment logplex: ${message}`);
});

it('takes another port, or another way to ask, as another probe', () => {
  const port = ready.replace('/ready, port: 80', '/live, port: 81');
  const socket = 'readinessProbe: {tcpSocket: {port: 80}}';
  for (const other of [port, socket]) {
    expect(withContainer(live, other)).toBe('');
  }
});

it('asks of every container', () => {
  const second = `name: web
          ${live}
          ${ready}
        - name: sidecar`;
  expect(withContainer().length).toBeGreaterThan(0);
  expect(analyse(deployment({ container: second }), budget()).message).toBe(
    'Deployment logplex: sidecar has no liveness probe.',
  );
});

it.each([
  ['replicas: 1', [], false],
  ['', [], false],
  ['', [autoscaler()], true],
  ['replicas: 5', [autoscaler('maxReplicas: 3')], false],
])('wants two replicas: %j with %j', (replicas, more, passes) => {
  const { message } = analyse(deployment({ replicas }), budget(), ...more);
  expect(message === '').toBe(passes);
});

it.each([
  ['{matchLabels: {app: logplex, tier: web}}', true],
  ['{matchExpressions: [{key: tier, operator: In, values: [web, api]}]}', true],
  ['{matchExpressions: [{key: tier, operator: NotIn, values: [web]}]}', false],
  ['{matchExpressions: [{key: canary, operator: DoesNotExist}]}', true],
  ['{matchExpressions: [{key: app, operator: Exists}]}', true],
  ['{matchExpressions: [{key: app, operator: Guess}]}', false],
  ['{matchLabels: {app: router}}', false],
  ['{}', false],
])('wants a budget for its own instances: %s', (selector, passes) => {
  const { status } = analyse(deployment(), budget(selector));
  expect(status === 'pass').toBe(passes);
});

it('wants neither replicas nor a budget of what runs on each node', () => {
  const onNodes = deployment({ kind: 'DaemonSet', replicas: '' });
  expect(analyse(onNodes).status).toBe('pass');
});

it.each([
  ['no workload', budget(), 'unknown'],
  [
    'containers that are none',
    deployment().replace('containers:', 'others:'),
    'fail',
  ],
  ['a spec that is none', 'kind: Deployment\nspec: text', 'fail'],
])('does not pass %s', (_, text, status) => {
  expect(analyse(text).status).toBe(status);
});
