import { Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { lifecycleStageLabel } from '@operability/plugin-readiness-common';
import { Applicability } from '../result/effectiveResult';

/** Whom something applies to; everybody, when left out. */
export type AppliesTo = { predicate?: FilterPredicate } | { problem: string };

/**
 * Whether a check of a checklist is a question about an entity. Where that
 * cannot be told (the catalog has not answered, or a predicate cannot be
 * asked), it is unknown: neither left out of the score nor asked anyhow.
 */
export function applicabilityOf(
  entity: Entity | undefined,
  checklist: AppliesTo,
  check: AppliesTo,
): Applicability {
  if (!entity) {
    const message =
      'The catalog cannot be read, so nobody can tell whether it applies.';
    return { status: 'unknown', message };
  }
  const parts: [AppliesTo, string][] = [
    [checklist, 'The checklist'],
    [check, 'The check'],
  ];
  for (const [part, subject] of parts) {
    const answer = ask(part, entity);
    if (typeof answer === 'string') {
      const message = `Whom it applies to cannot be told: ${answer}`;
      return { status: 'unknown', message };
    }
    if (!answer) {
      const message = `${subject} is not about things like this one.`;
      return { status: 'doesNotApply', message };
    }
  }
  return { status: 'applies' };
}

/**
 * An entity as it would be in another stage. A gate asks whether a thing may
 * enter, so it looks at what will apply there, not at what applies where the
 * thing is now.
 */
export function asIfInStage(entity: Entity, stage: string): Entity {
  const { metadata } = entity;
  const labels = { ...metadata.labels, [lifecycleStageLabel]: stage };
  return { ...entity, metadata: { ...metadata, labels } };
}

function ask(appliesTo: AppliesTo, entity: Entity): boolean | string {
  if ('problem' in appliesTo) return appliesTo.problem;
  if (!appliesTo.predicate) return true;
  try {
    return evaluateFilterPredicate(appliesTo.predicate, entity);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
