import { createHash } from 'node:crypto';

/**
 * The id of a contact that nobody saved, such as Backstage notifications: the
 * same for the same person and channel, so that rules can name it.
 */
export function implicitContactId(userRef: string, channel: string): string {
  const hash = createHash('sha256')
    .update(`${userRef}\n${channel}`)
    .digest('hex');
  // A UUID of version 8: made by ourselves, from a hash.
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
