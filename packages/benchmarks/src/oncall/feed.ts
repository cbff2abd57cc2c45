import { Replica } from './Scene';

/** How many pages the engine says it has sent. */
export async function countSent({ client }: Replica): Promise<number> {
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
