import { Replica } from './Scene';
import { becomes } from '../waitUntil';

/** How many pages the engine says it has sent, once it has written down as many as came. */
export async function countSent(
  replica: Replica,
  received: number,
): Promise<number> {
  let sent = 0;
  await becomes(20_000, async () => {
    sent = await read(replica);
    return sent >= received;
  });
  return sent;
}

async function read({ client }: Replica): Promise<number> {
  let sent = 0;
  let after: string | undefined;
  for (;;) {
    const { items, nextCursor } = await client.listPages({
      query: { after, limit: '1000' },
    });
    sent += items.length;
    if (!nextCursor || items.length === 0) return sent;
    after = nextCursor;
  }
}
