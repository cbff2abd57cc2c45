import { setImmediate } from 'node:timers/promises';

const itemsAtOnce = 200;

/**
 * What a function makes of each of many. Everybody else has their turn after
 * some of them: an answer that waits to be read holds up whoever waits for it.
 */
export async function mapInTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(make(item));
    if (made.length % itemsAtOnce === 0) await setImmediate();
  }
  return made;
}
