import { FilterPredicate } from '@backstage/filter-predicates';
import { lifecycleStageLabel } from '@operability/plugin-readiness-common';

const key = `metadata.labels.${lifecycleStageLabel}`.toLocaleLowerCase('en-US');

/** The stages that a predicate speaks of, whatever it says about them. */
export function stagesOf(predicate: FilterPredicate): ReadonlySet<string> {
  const stages = new Set<string>();
  collect(predicate, false, stages);
  return stages;
}

function collect(part: unknown, isStage: boolean, stages: Set<string>): void {
  if (typeof part === 'string' && isStage) {
    stages.add(part);
  } else if (Array.isArray(part)) {
    for (const one of part) collect(one, isStage, stages);
  } else if (typeof part === 'object' && part !== null) {
    for (const [name, value] of Object.entries(part)) {
      const isKey = name.toLocaleLowerCase('en-US') === key;
      collect(value, isStage || isKey, stages);
    }
  }
}
