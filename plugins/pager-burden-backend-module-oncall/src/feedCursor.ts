/** How far both feeds of on call are read. */
export interface FeedCursor {
  pages?: string;
  lives?: string;
}

/** The cursor as it is kept. */
export function writeFeedCursor(cursor: FeedCursor): string {
  return JSON.stringify(cursor);
}

/** From the beginning, where there is none. @throws SyntaxError for what was never written */
export function readFeedCursor(text: string | undefined): FeedCursor {
  if (text === undefined) return {};
  const { pages, lives } = JSON.parse(text);
  return { pages, lives };
}
