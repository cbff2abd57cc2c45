import { hour } from '@operability/backend-kit/time';

/**
 * How many hours on the clocks of those who were paged had a page: a person
 * and an hour count once, whatever storm raged in it.
 */
export function disruptedHours(
  pages: readonly { person?: string; wall: number }[],
): number {
  return new Set(
    pages.map(
      ({ person = '', wall }) => `${Math.floor(wall / hour)} ${person}`,
    ),
  ).size;
}
