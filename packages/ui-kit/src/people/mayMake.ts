import { Reader } from './useReader';

/**
 * Whether making something new is of any use to a reader: they have a group to
 * own it, or they may change others of its kind. Where there are none yet,
 * nothing tells, and somebody has to make the first.
 *
 * @public
 */
export function mayMake(
  reader: Reader | undefined,
  others: readonly { canUpdate?: boolean }[],
): boolean {
  return (
    others.length === 0 ||
    others.some(({ canUpdate }) => canUpdate) ||
    (reader?.claims.some(ref => ref.startsWith('group:')) ?? false)
  );
}
