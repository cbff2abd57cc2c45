import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { lifecycleStageLabel } from '@operability/plugin-readiness-common';
import { KnownEntity } from './KnownEntity';

/** What is kept of an entity of the catalog. */
export function toKnownEntity(entity: Entity): KnownEntity {
  const { metadata } = entity;
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    ownerRef: relatedTo(entity, RELATION_OWNED_BY),
    systemRef: relatedTo(entity, RELATION_PART_OF, 'system'),
    stage: metadata.labels?.[lifecycleStageLabel],
    entity,
  };
}

/** As the catalog resolved it: what is written may be short or wrong. */
function relatedTo(
  { relations = [] }: Entity,
  type: string,
  kind?: string,
): string | undefined {
  return relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'))
    .find(ref => !kind || parseEntityRef(ref).kind === kind);
}
