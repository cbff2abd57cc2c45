/** Parts of a list, none larger than a size. @public */
export function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  const chunks: Item[][] = [];
  for (let from = 0; from < items.length; from += size) {
    chunks.push(items.slice(from, from + size));
  }
  return chunks;
}
