import { Finding } from '../Finding';
import { autoscalerOf } from './autoscalers';
import { asRecord, at, Fields, whole } from './fields';
import { hasDisruptionBudget } from './disruptionBudgets';
import { isSameProbe } from './probes';
import {
  containerName,
  containersOf,
  lastingWorkloads,
  Resource,
  resourceName,
} from './Resource';

/**
 * Whether instances that are unwell come to an end, and others go on: each
 * container with a liveness probe that is another than its readiness probe,
 * two replicas or more, and a disruption budget.
 */
export function analyseUnhealthyInstances(
  resources: readonly Resource[],
): Finding {
  const workloads = lastingWorkloads(resources);
  if (!workloads.length) {
    const message = 'The manifests hold no workload.';
    return { status: 'unknown', message, evidence: [] };
  }
  const lines = workloads.map(workload => {
    const problems = [
      ...probeProblems(workload),
      ...(workload.kind === 'DaemonSet'
        ? []
        : replicaProblems(workload, resources)),
    ];
    return { name: resourceName(workload), problems };
  });
  const failing = lines.filter(({ problems }) => problems.length);
  return {
    status: failing.length ? 'fail' : 'pass',
    message: failing
      .map(({ name, problems }) => `${name}: ${problems.join(', ')}.`)
      .join(' '),
    evidence: lines.map(({ name, problems }) => ({
      title: `${name}: ${problems.join(', ') || 'in order'}`,
    })),
  };
}

function probeProblems(workload: Resource): string[] {
  const containers = containersOf(workload);
  if (!containers.length) return ['no container'];
  return containers.flatMap(container => {
    const problem = probeProblem(container);
    return problem ? [`${containerName(container)} has ${problem}`] : [];
  });
}

function probeProblem(container: Fields): string | undefined {
  const { livenessProbe, readinessProbe } = container;
  if (!isProbe(livenessProbe)) return 'no liveness probe';
  if (!isProbe(readinessProbe)) return 'no readiness probe';
  return isSameProbe(livenessProbe, readinessProbe)
    ? 'one probe for liveness and readiness, which restarts what is only busy'
    : undefined;
}

function isProbe(value: unknown): boolean {
  return Object.keys(asRecord(value)).length > 0;
}

function replicaProblems(
  workload: Resource,
  resources: readonly Resource[],
): string[] {
  const replicas =
    autoscalerOf(workload, resources)?.min ??
    whole(at(workload.content, 'spec', 'replicas')) ??
    1;
  return [
    ...(replicas < 2 ? [`${replicas} replica, where 2 are the least`] : []),
    ...(hasDisruptionBudget(workload, resources)
      ? []
      : ['no disruption budget']),
  ];
}
