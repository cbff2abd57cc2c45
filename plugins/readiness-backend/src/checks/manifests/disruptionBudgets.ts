import { asList, asRecord, at } from './fields';
import { Resource } from './Resource';

/** Whether a disruption budget holds for the instances of a workload. */
export function hasDisruptionBudget(
  workload: Resource,
  resources: readonly Resource[],
): boolean {
  const labels = asRecord(
    at(workload.content, 'spec', 'template', 'metadata', 'labels'),
  );
  return resources.some(
    ({ kind, namespace, content }) =>
      kind === 'PodDisruptionBudget' &&
      namespace === workload.namespace &&
      selects(at(content, 'spec', 'selector'), labels),
  );
}

function selects(selector: unknown, labels: Readonly<Record<string, unknown>>) {
  const { matchLabels, matchExpressions } = asRecord(selector);
  const equal = Object.entries(asRecord(matchLabels));
  const expressions = asList(matchExpressions);
  // An empty selector would be a budget for everything in the namespace; a
  // missing one is for nothing. Neither was written for this workload.
  if (!equal.length && !expressions.length) return false;
  return (
    equal.every(([key, value]) => labels[key] === value) &&
    expressions.every(one => matches(one, labels))
  );
}

function matches(
  expression: unknown,
  labels: Readonly<Record<string, unknown>>,
): boolean {
  const { key, operator, values } = asRecord(expression);
  const isThere = typeof key === 'string' && Object.hasOwn(labels, key);
  const isListed = isThere && asList(values).includes(labels[key]);
  switch (operator) {
    case 'In':
      return isListed;
    case 'NotIn':
      return !isListed;
    case 'Exists':
      return isThere;
    case 'DoesNotExist':
      return !isThere;
    default:
      return false;
  }
}
