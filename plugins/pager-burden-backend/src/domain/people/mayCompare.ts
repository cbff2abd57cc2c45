/** How many people a comparison needs, so that it exposes nobody. */
const fewestCompared = 3;

/** Whether so many people may be compared with one another. */
export function mayCompare(people: number): boolean {
  return people >= fewestCompared;
}
