import { readManifests } from '../readManifests';
import { Resource } from '../Resource';

/** Reads YAML that a test has written. */
export function resourcesOf(...texts: string[]): Resource[] {
  const files = texts.map((text, index) => ({ path: `${index}.yaml`, text }));
  const read = readManifests(files);
  if ('refused' in read) throw new Error(read.refused);
  return read.resources;
}

/** A deployment as it should be, with whatever is changed in its YAML. */
export function deployment(
  change: {
    name?: string;
    kind?: string;
    replicas?: string;
    container?: string;
  } = {},
): string {
  const {
    name = 'logplex',
    kind = 'Deployment',
    replicas = 'replicas: 2',
  } = change;
  const container =
    change.container ??
    `name: web
          image: registry.example.com/logplex:v12
          env: [{name: PORT, value: '8080'}, {name: DATABASE_URL, valueFrom: {secretKeyRef: {name: db, key: url}}}]
          livenessProbe: {httpGet: {path: /live, port: 8080}}
          readinessProbe: {httpGet: {path: /ready, port: 8080}}`;
  return `
apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}}
spec:
  ${replicas}
  selector: {matchLabels: {app: logplex}}
  template:
    metadata: {labels: {app: logplex, tier: web}}
    spec:
      containers:
        - ${container}
`;
}

/** A disruption budget for the deployment. */
export function budget(selector = '{matchLabels: {app: logplex}}'): string {
  return `
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: logplex}
spec: {minAvailable: 1, selector: ${selector}}
`;
}

/** An HPA for the deployment. */
export function autoscaler(spec = 'minReplicas: 2, maxReplicas: 10'): string {
  return `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: logplex}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: logplex}, ${spec}}
`;
}
