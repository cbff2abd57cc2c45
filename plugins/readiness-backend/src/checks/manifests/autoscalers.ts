import { asRecord, at, text, whole } from './fields';
import { Resource } from './Resource';

/** What keeps the number of instances of a workload within bounds. */
export interface Autoscaler {
  title: string;
  min: number;
  /** Undefined where it cannot be read. */
  max?: number;
}

/** The autoscaler of a workload: an HPA, or a ScaledObject of KEDA. */
export function autoscalerOf(
  workload: Resource,
  resources: readonly Resource[],
): Autoscaler | undefined {
  const scaler = resources.find(one => isFor(one, workload));
  if (!scaler) return undefined;
  const spec = asRecord(scaler.content.spec);
  const title = `${scaler.kind} ${scaler.name}`;
  // What is left out is what Kubernetes and KEDA make of it.
  return scaler.kind === 'ScaledObject'
    ? {
        title,
        min: whole(spec.minReplicaCount) ?? 0,
        max: 'maxReplicaCount' in spec ? whole(spec.maxReplicaCount) : 100,
      }
    : {
        title,
        min: whole(spec.minReplicas) ?? 1,
        max: whole(spec.maxReplicas),
      };
}

function isFor(scaler: Resource, workload: Resource): boolean {
  const isScaler =
    (scaler.kind === 'HorizontalPodAutoscaler' &&
      scaler.apiVersion.startsWith('autoscaling/')) ||
    (scaler.kind === 'ScaledObject' &&
      scaler.apiVersion.startsWith('keda.sh/'));
  if (!isScaler || scaler.namespace !== workload.namespace) return false;
  const target = at(scaler.content, 'spec', 'scaleTargetRef');
  const kind = text(at(target, 'kind')) ?? 'Deployment';
  return kind === workload.kind && at(target, 'name') === workload.name;
}
