import { Definitions } from '../definitions/Definitions';
import { applicabilityOf } from '../domain/declared/applicability';
import { Applicability } from '../domain/result/effectiveResult';
import { AskedOfEntity } from '../results/saveApplicability';
import { KnownEntity } from './KnownEntity';

/** What is asked about an entity. A check of two checklists applies where one of them says so. */
export function askedOf(
  { entityRef, entity }: KnownEntity,
  { checks, checklists }: Definitions,
): AskedOfEntity {
  const applicable: string[] = [];
  const asked = new Map<string, Applicability>();
  for (const checklist of checklists.values()) {
    const { status } = applicabilityOf(entity, checklist.appliesTo, {});
    // One that cannot be told is shown, and says so on every line.
    if (status === 'doesNotApply') continue;
    applicable.push(checklist.id);
    for (const id of checklist.checks) {
      const check = checks.get(id);
      if (!check || asked.get(id)?.status === 'applies') continue;
      asked.set(
        id,
        applicabilityOf(entity, checklist.appliesTo, check.appliesTo),
      );
    }
  }
  return { entityRef, checklists: applicable, checks: asked };
}
