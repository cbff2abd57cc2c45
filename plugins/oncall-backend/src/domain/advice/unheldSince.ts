import { RunEntry } from '../run/Transition';

/**
 * Since when nobody has held an alert that nobody holds now: since it began, or
 * since it was let go again.
 *
 * @param timeline - Oldest first.
 * @internal
 */
export function unheldSince(
  timeline: readonly { at: number; type: RunEntry['type'] | string }[],
  createdAt: number,
): number {
  let since = createdAt;
  let isHeld = false;
  for (const { at, type } of timeline) {
    if (type === 'acknowledged' || type === 'snoozed') isHeld = true;
    // Handed to somebody, who may have taken it themselves.
    if (type === 'reassigned') {
      since = at;
      isHeld = true;
    }
    const letsGo =
      type === 'unacknowledged' || type === 'unsnoozed' || type === 'escalated';
    if (isHeld && letsGo) {
      since = at;
      isHeld = false;
    }
  }
  return since;
}
