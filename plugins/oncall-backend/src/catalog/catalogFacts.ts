import {
  Entity,
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  engineeringManagerAnnotation,
  policyAnnotation,
  runbookAnnotation,
  tierLabel,
} from '@operability/plugin-oncall-common';

/** What on call keeps of an entity, as it lies in the engine's own copy. */
export interface CatalogFacts {
  entityRef: string;
  title?: string;
  ownerRef?: string;
  systemRef?: string;
  parentRef?: string;
  policyId?: string;
  tier?: number;
  runbookUrl?: string;
  /** Of a group, as a full reference. */
  managerRef?: string;
  members?: string[];
  /** What it needs: entities and APIs. */
  needs?: string[];
  providesApis?: string[];
}

/** What has to be read of an entity for its facts. */
export const factFields = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'metadata.annotations',
  'metadata.labels',
  'relations',
  'spec.profile',
  'spec.owner',
  'spec.system',
];

/** The facts of an entity; what says nothing is left out. */
export function factsOf(entity: Entity): CatalogFacts {
  const { annotations = {}, labels = {}, title } = entity.metadata;
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const related = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(({ targetRef }) => targetRef);
  const first = (type: string, targetKind?: string) =>
    related(type).find(ref => !targetKind || ref.startsWith(`${targetKind}:`));
  const several = (refs: string[]) => (refs.length ? refs.sort() : undefined);
  const tier = Number(labels[tierLabel]);
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  return withoutUndefined({
    entityRef: stringifyEntityRef(entity),
    title:
      title ??
      (typeof profile?.displayName === 'string'
        ? profile.displayName
        : undefined),
    // Relations come a moment after a new entity; what it says itself is there.
    ownerRef:
      first(RELATION_OWNED_BY) ?? said(entity, entity.spec?.owner, 'group'),
    systemRef:
      first(RELATION_PART_OF, 'system') ??
      said(entity, entity.spec?.system, 'system'),
    parentRef: kind === 'group' ? first(RELATION_CHILD_OF) : undefined,
    policyId: annotations[policyAnnotation]?.trim() || undefined,
    tier: tier >= 1 && tier <= 4 ? tier : undefined,
    runbookUrl: webAddress(annotations[runbookAnnotation]),
    managerRef: said(entity, annotations[engineeringManagerAnnotation], 'user'),
    members:
      kind === 'group' ? several(related(RELATION_HAS_MEMBER)) : undefined,
    needs: several([
      ...related(RELATION_DEPENDS_ON),
      ...related(RELATION_CONSUMES_API),
    ]),
    providesApis: several(related(RELATION_PROVIDES_API)),
  });
}

/** A reference as people write it, in full; undefined for what is none. */
function said(
  entity: Entity,
  text: unknown,
  defaultKind: string,
): string | undefined {
  if (typeof text !== 'string') return undefined;
  const { namespace: defaultNamespace } = getCompoundEntityRef(entity);
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}

/** Only what a browser may open: the address is shown as a link. */
function webAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\//.test(text) ? text : undefined;
}

function withoutUndefined(facts: CatalogFacts): CatalogFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as unknown as CatalogFacts;
}
