/** How far the clocks of others may go ahead of ours, in milliseconds. */
const tolerance = 5 * 60_000;

/** Whether an observation is taken, and as of when. */
export type Admission =
  | { taken: true; observedAt: number }
  | { taken: false; reason: string };

/**
 * Whether something observed elsewhere is taken. What comes from the future
 * would never grow old, so it is refused; a clock that goes a little ahead is
 * taken at our time.
 */
export function admitObservation(observedAt: number, now: number): Admission {
  if (observedAt <= now + tolerance) {
    return { taken: true, observedAt: Math.min(observedAt, now) };
  }
  return {
    taken: false,
    reason: `It was observed at ${new Date(
      observedAt,
    ).toISOString()}, which is in the future.`,
  };
}
