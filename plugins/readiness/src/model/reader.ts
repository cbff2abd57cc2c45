/**
 * Whether making something new is of any use to a reader: they speak for a group
 * that can own it, or they may change others of its kind. Only what the server
 * would refuse anyway is left out by it.
 *
 * @internal
 */
export function mayMake(
  claims: readonly string[] | undefined,
  others: readonly { canUpdate?: boolean }[],
): boolean {
  return (
    others.some(({ canUpdate }) => canUpdate) ||
    (claims?.some(ref => ref.startsWith('group:')) ?? false)
  );
}
