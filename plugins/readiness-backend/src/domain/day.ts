/** A day in milliseconds. */
export const day = 86_400_000;

/** The first instant of an ISO date, in UTC. */
export function startOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The ISO date of an instant, in UTC. */
export function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
