import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { entityRef as entityRefSchema } from '@operability/contract-kit';
import {
  initialStageAnnotation,
  tierLabel,
} from '@operability/plugin-lifecycle-common';

/** What the board keeps of an entity, so that it works without the catalog. */
export interface EntityContent {
  title: string;
  name: string;
  kind: string;
  type: string;
  ownerRef?: string;
  systemRef?: string;
  systemTitle?: string;
  declaredLifecycle?: string;
  tier?: string;
}

/** An entity as one read of the catalog found it. */
export interface EntitySnapshot extends EntityContent {
  entityRef: string;
  /** Where its owners say it starts. */
  initialStage?: string;
}

/** The fields of an entity that a snapshot is made of. */
export const snapshotFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'metadata.labels',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
];

/**
 * Takes a snapshot of an entity.
 *
 * @param systemTitleOf - what the system with this ref is called
 */
export function snapshotOf(
  entity: Entity,
  systemTitleOf: (systemRef: string) => string | undefined,
): EntitySnapshot {
  const { metadata, spec = {}, kind } = entity;
  const systemRef = refOf(spec.system, 'system', metadata.namespace);
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    name: metadata.name,
    kind,
    type: text(spec.type) ?? '',
    ownerRef: refOf(spec.owner, 'group', metadata.namespace),
    systemRef,
    systemTitle:
      systemRef && (systemTitleOf(systemRef) ?? parseEntityRef(systemRef).name),
    declaredLifecycle: text(spec.lifecycle),
    tier: text(metadata.labels?.[tierLabel]),
    initialStage: text(metadata.annotations?.[initialStageAnnotation]),
  };
}

const contentKeys: (keyof EntityContent)[] = [
  'title',
  'name',
  'kind',
  'type',
  'ownerRef',
  'systemRef',
  'systemTitle',
  'declaredLifecycle',
  'tier',
];

/** Whether the board would show both the same. */
export function hasSameContent(a: EntityContent, b: EntityContent): boolean {
  return contentKeys.every(key => a[key] === b[key]);
}

function refOf(
  value: unknown,
  defaultKind: string,
  defaultNamespace: string = DEFAULT_NAMESPACE,
): string | undefined {
  const given = text(value);
  if (!given) return undefined;
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(given, { defaultKind, defaultNamespace }),
    );
    return entityRefSchema.safeParse(ref).data;
  } catch {
    // The catalog lets through what refers to nothing.
    return undefined;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
