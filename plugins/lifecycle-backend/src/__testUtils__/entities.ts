import { Entity } from '@backstage/catalog-model';

/** A component of the catalog. */
export function aComponent(
  name: string,
  options: {
    stage?: string;
    lifecycle?: string;
    owner?: string;
    system?: string;
    title?: string;
    tier?: string;
    /** Names of the components that depend on it. */
    usedBy?: string[];
  } = {},
): Entity {
  const { stage, title, tier, usedBy = [] } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(title ? { title } : {}),
      ...(tier ? { labels: { 'operability.dev/tier': tier } } : {}),
      ...(stage
        ? { annotations: { 'operability.dev/initial-stage': stage } }
        : {}),
    },
    spec: {
      type: 'service',
      lifecycle: options.lifecycle ?? 'production',
      owner: options.owner ?? 'runtime',
      ...(options.system ? { system: options.system } : {}),
    },
    relations: usedBy.map(other => ({
      type: 'dependencyOf',
      targetRef: `component:default/${other}`,
    })),
  };
}

/** A system of the catalog. */
export function aSystem(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name, namespace: 'default', title },
    spec: { owner: 'platform' },
  };
}

/** A stage as an entity. */
export function aStageEntity(name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'operability.dev/v1alpha1',
    kind: 'LifecycleStage',
    metadata: {
      name,
      namespace: 'default',
      title: name[0].toUpperCase() + name.slice(1),
    },
    spec,
  };
}

/** The six stages, with a confirmation on the way into production. */
export const stageEntities = [
  aStageEntity('prototype', { order: 1, declares: 'experimental' }),
  aStageEntity('development', {
    order: 2,
    declares: 'experimental',
    default: true,
  }),
  aStageEntity('production', {
    order: 3,
    lanes: 'system',
    declares: 'production',
    default: true,
    entry: {
      from: ['development'],
      confirmations: [{ id: 'launch-mail', title: 'A launch mail went out' }],
    },
  }),
  aStageEntity('deprecated', {
    order: 4,
    declares: 'deprecated',
    default: true,
    entry: { from: ['production', 'development'], reason: 'required' },
  }),
  aStageEntity('deactivated', {
    order: 5,
    declares: 'deprecated',
    entry: {
      from: ['deprecated'],
      consumers: 'none',
      plan: 'required',
      reason: 'required',
    },
  }),
  aStageEntity('sunset', {
    order: 6,
    declares: 'deprecated',
    terminal: true,
    entry: { from: ['deactivated'], consumers: 'none', reason: 'required' },
  }),
];
