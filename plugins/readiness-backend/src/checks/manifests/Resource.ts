import { asList, asRecord, at, Fields, text } from './fields';

/** A Kubernetes resource. */
export interface Resource {
  apiVersion: string;
  kind: string;
  name: string;
  /** Empty where the manifest leaves it to whoever applies it. */
  namespace: string;
  content: Fields;
}

/** What runs until it is stopped, and in as many instances as are asked for. */
const scaledKinds = [
  'Deployment',
  'StatefulSet',
  'ReplicaSet',
  'Rollout',
  'DeploymentConfig',
];

/** The workloads whose number of instances somebody decides about. */
export function scaledWorkloads(resources: readonly Resource[]): Resource[] {
  return resources.filter(({ kind }) => scaledKinds.includes(kind));
}

/** The workloads that keep running, also those that run once on each node. */
export function lastingWorkloads(resources: readonly Resource[]): Resource[] {
  return resources.filter(
    ({ kind }) => scaledKinds.includes(kind) || kind === 'DaemonSet',
  );
}

/** The containers of a workload that run for as long as it does. */
export function containersOf(workload: Resource): Fields[] {
  const containers = at(
    workload.content,
    'spec',
    'template',
    'spec',
    'containers',
  );
  return asList(containers).map(asRecord);
}

/** What a container is called. */
export function containerName(container: Fields): string {
  return text(container.name) ?? 'a container without a name';
}

/** How a person names a resource. */
export function resourceName({ kind, name }: Resource): string {
  return `${kind} ${name}`;
}
