import { Entity } from '@backstage/catalog-model';
import { applicabilityOf, AppliesTo, asIfInStage } from './applicability';
import { stagesOf } from './stagesOf';

/** A question, as far as it matters whom it is put to. */
interface Question {
  check: { id: string; appliesTo: AppliesTo };
  checklists: Iterable<{ checks: readonly string[]; appliesTo: AppliesTo }>;
}

/** One that no predicate speaks of stands for all of them. */
const anyOther = 'any-other-stage';

/**
 * Whether a check is a question about an entity: where it is now, or in a stage
 * that it may come to, whose gate will ask then. Where that cannot be told it
 * may be.
 */
export function mayBeAsked(
  entity: Entity,
  { check, checklists }: Question,
): boolean {
  return [...checklists]
    .filter(({ checks }) => checks.includes(check.id))
    .some(({ appliesTo }) => {
      const stages = [appliesTo, check.appliesTo].flatMap(part =>
        'predicate' in part && part.predicate
          ? [...stagesOf(part.predicate)]
          : [],
      );
      const candidates = [
        entity,
        ...[...stages, anyOther].map(stage => asIfInStage(entity, stage)),
      ];
      return candidates.some(
        candidate =>
          applicabilityOf(candidate, appliesTo, check.appliesTo).status !==
          'doesNotApply',
      );
    });
}
