import { Finding } from '../Finding';
import { Autoscaler, autoscalerOf } from './autoscalers';
import {
  lastingWorkloads,
  Resource,
  resourceName,
  scaledWorkloads,
} from './Resource';

/**
 * Whether every workload keeps the number of instances it needs: an HPA or a
 * ScaledObject of KEDA with at least two, and room for more.
 */
export function analyseAutoscaling(resources: readonly Resource[]): Finding {
  const workloads = scaledWorkloads(resources);
  if (!workloads.length) return nothingToScale(resources);
  const lines = workloads.map(workload => {
    const scaler = autoscalerOf(workload, resources);
    const problem = problemOf(scaler);
    const name = resourceName(workload);
    return {
      problem: problem && `${name} ${problem}.`,
      title: scaler
        ? `${name}: ${scaler.title}, ${scaler.min} to ${scaler.max ?? '?'}`
        : `${name}: no autoscaler`,
    };
  });
  const problems = lines.flatMap(({ problem }) => problem ?? []);
  return {
    status: problems.length ? 'fail' : 'pass',
    message: problems.join(' '),
    evidence: lines.map(({ title }) => ({ title })),
  };
}

function problemOf(scaler: Autoscaler | undefined): string | undefined {
  if (!scaler) return 'has no autoscaler';
  const { min, max } = scaler;
  if (min < 2) return `may be scaled down to ${min}, where 2 are the least`;
  if (max === undefined) return 'has an autoscaler without a maximum';
  return max > min ? undefined : `can only ever have ${min} instances`;
}

function nothingToScale(resources: readonly Resource[]): Finding {
  const onNodes = lastingWorkloads(resources);
  return onNodes.length
    ? {
        status: 'notApplicable',
        message:
          'It runs once on each node, so the nodes decide how many there are.',
        evidence: onNodes.map(one => ({ title: resourceName(one) })),
      }
    : {
        status: 'unknown',
        message: 'The manifests hold no workload.',
        evidence: [],
      };
}
