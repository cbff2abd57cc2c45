/** A list with one item a place up (-1) or down (1). @internal */
export function moveItem<T>(
  items: readonly T[],
  index: number,
  by: -1 | 1,
): T[] {
  const target = index + by;
  if (target < 0 || target >= items.length) return [...items];
  const moved = [...items];
  [moved[index], moved[target]] = [moved[target], moved[index]];
  return moved;
}
