import { hash } from 'node:crypto';

/**
 * The id of a page, made of its source and its key there: a page that comes
 * again is the same row, and its address stays when a table is filled anew. A
 * UUID of version 5 in form.
 */
export function pageId(sourceId: string, key: string): string {
  const hex = hash('sha1', `${sourceId}\n${key}`, 'hex');
  const variant = ((parseInt(hex[16], 16) % 4) + 8).toString(16);
  // Joined it is one text; put together otherwise it stays in pieces for a while.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
