import { Check, Fact, Result } from '@operability/plugin-readiness-common';

/** Whether a line may stand on facts: people alone use none. @internal */
export function mayUseFacts(check: Check | undefined): boolean {
  return check !== undefined && check.answeredBy !== 'people';
}

/**
 * The facts that a line stands on. A declared check names those it looked at
 * in its evidence, as `ci.coverage: 81`; else they are those that whoever
 * answers the check has told.
 *
 * @internal
 */
export function factsOfLine(
  facts: readonly Fact[],
  result: Result,
  check: Check,
): Fact[] {
  if (check.answeredBy === 'declared') {
    return facts.filter(({ name }) =>
      result.evidence.some(({ title }) => title.startsWith(`${name}: `)),
    );
  }
  return facts.filter(({ provider }) => provider === check.provider);
}
