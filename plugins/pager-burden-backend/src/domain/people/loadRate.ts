const hoursOfWeek = 168;

/**
 * Interruptions per week on call, by the hours that were held; null for whoever
 * held none. To divide by all weeks would make those look rested who are
 * seldom on call.
 */
export function loadRate(interruptions: number, hours: number): number | null {
  return hours > 0 ? (interruptions / hours) * hoursOfWeek : null;
}
