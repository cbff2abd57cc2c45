import { autoscaler, deployment, resourcesOf } from './__testUtils__/resources';
import { analyseAutoscaling } from './analyseAutoscaling';

function analyse(...texts: string[]) {
  return analyseAutoscaling(resourcesOf(...texts));
}

function scaledObject(spec: string, name = 'logplex') {
  return `
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: logplex}
spec: {scaleTargetRef: {name: ${name}}, ${spec}}
`;
}

it('passes with an HPA that has room, and shows it', () => {
  expect(analyse(deployment(), autoscaler())).toEqual({
    status: 'pass',
    message: '',
    evidence: [
      {
        title: 'Deployment logplex: HorizontalPodAutoscaler logplex, 2 to 10',
      },
    ],
  });
});

it.each([
  [
    'one instance at night',
    'minReplicas: 1, maxReplicas: 10',
    'Deployment logplex may be scaled down to 1, where 2 are the least.',
  ],
  [
    'no minimum, which is one',
    'maxReplicas: 10',
    'Deployment logplex may be scaled down to 1, where 2 are the least.',
  ],
  [
    'no room',
    'minReplicas: 3, maxReplicas: 3',
    'Deployment logplex can only ever have 3 instances.',
  ],
  [
    'the two the wrong way round',
    'minReplicas: 5, maxReplicas: 3',
    'Deployment logplex can only ever have 5 instances.',
  ],
  [
    'no maximum',
    'minReplicas: 2',
    'Deployment logplex has an autoscaler without a maximum.',
  ],
  [
    'numbers that are texts',
    'minReplicas: "2", maxReplicas: "4"',
    'Deployment logplex may be scaled down to 1, where 2 are the least.',
  ],
])('fails with an HPA that has %s', (_, spec, message) => {
  expect(analyse(deployment(), autoscaler(spec))).toMatchObject({
    status: 'fail',
    message,
  });
});

it.each([
  ['minReplicaCount: 2, maxReplicaCount: 5', 'pass'],
  ['minReplicaCount: 2', 'pass'],
  ['maxReplicaCount: 5', 'fail'],
])('reads a ScaledObject of KEDA with its defaults: %s', (spec, status) => {
  expect(analyse(deployment(), scaledObject(spec)).status).toBe(status);
});

it.each([
  ['for something else', scaledObject('minReplicaCount: 2', 'router')],
  [
    'in another namespace',
    autoscaler().replace(
      '{name: logplex}',
      '{name: logplex, namespace: other}',
    ),
  ],
  [
    'of another kind',
    autoscaler().replace('kind: Deployment,', 'kind: StatefulSet,'),
  ],
  [
    'that only looks like one',
    autoscaler().replace('autoscaling/v2', 'example.com/v1'),
  ],
])('does not take an autoscaler %s', (_, scaler) => {
  expect(analyse(deployment(), scaler)).toMatchObject({
    status: 'fail',
    message: 'Deployment logplex has no autoscaler.',
  });
});

it('asks of every workload', () => {
  const worker = deployment({ name: 'worker' });
  expect(analyse(deployment(), autoscaler(), worker).message).toBe(
    'Deployment worker has no autoscaler.',
  );
});

it('does not apply to what runs once on each node', () => {
  expect(analyse(deployment({ kind: 'DaemonSet' })).status).toBe(
    'notApplicable',
  );
});

it('is unknown without a workload', () => {
  expect(analyse(autoscaler())).toMatchObject({
    status: 'unknown',
    message: 'The manifests hold no workload.',
  });
});
