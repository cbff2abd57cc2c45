export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;

/** A Monday, midnight in UTC, from which weeks are numbered. */
const firstMonday = Date.parse('2020-01-06T00:00:00Z');

/** The number of the week of an instant, in UTC. */
export function weekNumberOf(at: number): number {
  return Math.floor((at - firstMonday) / week);
}

/** The Monday on which a week begins. */
export function startOfWeek(number: number): number {
  return firstMonday + number * week;
}

/** The pager was broken: no page came through, and no proof that one would have. */
export function isWithoutData(number: number): boolean {
  return number % 17 === 13;
}

/** One proof in six failed: what was counted is a least. */
export function isPartlyProven(number: number): boolean {
  return number % 17 === 8;
}

/** A network fell over, and everything behind it called. */
export function hasStorm(number: number): boolean {
  return number % 13 === 4;
}

/** Every quarter the organisation is drawn anew, and back again. */
export function isBeforeReorganisation(number: number): boolean {
  return Math.floor(number / 13) % 2 === 0;
}
