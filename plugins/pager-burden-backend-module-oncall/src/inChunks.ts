/** Asks about many things a few at a time, one question after the other. */
export async function inChunks<Item, Answer>(
  items: readonly Item[],
  size: number,
  ask: (chunk: Item[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < items.length; from += size) {
    answers.push(...(await ask(items.slice(from, from + size))));
  }
  return answers;
}
