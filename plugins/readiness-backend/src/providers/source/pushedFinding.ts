import { KnownFact } from '../../domain/declared/evaluateDeclared';
import { DatedFinding } from '../answerEach';

/**
 * What a pushed fact says about a platform whose manifests nobody can read:
 * true or false, and as old as it is. Undefined where it says nothing.
 */
export function pushedFinding(
  name: string,
  fact: KnownFact | undefined,
): DatedFinding | undefined {
  if (!fact) return undefined;
  const { value, observedAt } = fact;
  const evidence = [
    { title: `The fact '${name}' is ${String(value).slice(0, 200)}` },
    ...fact.evidence,
  ];
  if (value === true) {
    return { status: 'pass', message: '', evidence, observedAt };
  }
  return value === false
    ? {
        status: 'fail',
        message: `The fact '${name}' says that it is not so.`,
        evidence,
        observedAt,
      }
    : {
        status: 'unknown',
        message: `The fact '${name}' must be true or false.`,
        evidence,
        observedAt,
      };
}
