/**
 * The entities that a refused deletion names: they still come to the policy.
 *
 * @internal
 */
export function usersOfPolicy(error: unknown): string[] {
  const cause = error instanceof Error ? error.cause : undefined;
  const usedBy =
    typeof cause === 'object' && cause !== null && 'usedBy' in cause
      ? cause.usedBy
      : undefined;
  return Array.isArray(usedBy)
    ? usedBy.filter((ref): ref is string => typeof ref === 'string')
    : [];
}
