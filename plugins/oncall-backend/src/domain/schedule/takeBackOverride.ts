import { PlannedOverride } from './applyOverrides';

/** What becomes of overrides when one is taken back. @internal */
export interface TakenBack {
  /** Those that had not begun: they are deleted. */
  deleted: string[];
  /** Those that run: they end now. */
  ended: string[];
}

/**
 * Takes an override back, and with it the other half of its swap. What has been
 * on call stays as it was.
 *
 * @returns undefined when it, or the other half, has passed: it cannot be undone.
 * @internal
 */
export function takeBackOverride(
  overrides: readonly PlannedOverride[],
  id: string,
  now: number,
): TakenBack | undefined {
  const override = overrides.find(candidate => candidate.id === id);
  if (!override) return undefined;
  const halves = overrides.filter(
    candidate =>
      candidate.id === id ||
      (override.swapId !== undefined && candidate.swapId === override.swapId),
  );
  if (halves.some(({ end }) => end <= now)) return undefined;
  return {
    deleted: halves.filter(({ start }) => start > now).map(half => half.id),
    ended: halves.filter(({ start }) => start <= now).map(half => half.id),
  };
}

/**
 * The swaps that a change of their schedules leaves with half a deal: one half
 * replaces nobody any more. Neither half has begun, so both can still die.
 *
 * @returns The ids of both halves of each.
 * @internal
 */
export function brokenSwaps(
  overrides: readonly PlannedOverride[],
  orphaned: readonly string[],
  now: number,
): string[] {
  const broken = new Set(
    overrides
      .filter(({ id }) => orphaned.includes(id))
      .flatMap(({ swapId }) => (swapId ? [swapId] : [])),
  );
  for (const { swapId, start } of overrides) {
    if (swapId && start <= now) broken.delete(swapId);
  }
  return overrides
    .filter(({ swapId }) => swapId !== undefined && broken.has(swapId))
    .map(({ id }) => id);
}
