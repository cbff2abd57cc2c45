/** How many weeks, of how many, a limit must be broken before a manager is asked. */
export interface EscalationRule {
  weeks: number;
  of: number;
}

/** Any breach asks for a decision (ours). */
export const defaultEscalation: EscalationRule = { weeks: 1, of: 1 };

/**
 * Whether the last week asks the engineering manager for a decision: it broke
 * the limit, and with it enough of the weeks before. Weeks that nobody knows
 * (undefined) broke nothing, and are weeks all the same.
 *
 * @param weeks - whether each broke the limit, oldest first
 */
export function isDecisionDue(
  weeks: readonly (boolean | undefined)[],
  rule = defaultEscalation,
): boolean {
  const broken = weeks.slice(-rule.of).filter(Boolean).length;
  return weeks.at(-1) === true && broken >= rule.weeks;
}
