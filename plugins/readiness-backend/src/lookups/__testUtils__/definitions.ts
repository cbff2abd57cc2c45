import { DefinedCheck, Definitions } from '../../definitions/Definitions';
import { day } from '../../domain/day';

/** A check that a provider answers, as a test wants it. */
export function aCheck(
  id: string,
  change: Partial<DefinedCheck> = {},
): DefinedCheck {
  return {
    id,
    title: `Title of ${id}`,
    why: 'It went wrong once.',
    source: { title: 'The talk' },
    howToFix: 'Fix it.',
    required: true,
    appliesTo: {},
    answeredBy: 'provider',
    provider: 'robot',
    attestable: true,
    timeToLive: day,
    ...change,
  };
}

/** One checklist, `production`, of these checks. */
export function someDefinitions(checks: readonly DefinedCheck[]): Definitions {
  const production = {
    id: 'production',
    title: 'Production',
    description: 'What production asks for.',
    appliesTo: {},
    checks: checks.map(({ id }) => id),
    problems: [],
  };
  return {
    checks: new Map(checks.map(check => [check.id, check])),
    checklists: new Map([[production.id, production]]),
    hash: 'a',
  };
}
