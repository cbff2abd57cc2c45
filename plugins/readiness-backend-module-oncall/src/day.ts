/** A day in milliseconds. */
export const day = 86_400_000;

/** The ISO date of an instant, in UTC. */
export function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
