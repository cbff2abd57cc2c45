import { SourcePage } from '@operability/plugin-pager-burden-node';

/**
 * How many bytes a name or an id may have. They are in indexes, of which
 * PostgreSQL takes no row beyond 2,704 bytes: one would cost all that is written
 * with it, each time it is tried.
 */
export const longestName = 512;

/** The names and ids of a page, each with what a file calls it. */
const names = [
  ['entity', 'entity'],
  ['responder', 'responder'],
  ['ownerRef', 'team'],
  ['alertKey', 'alert'],
  ['key', 'id'],
  ['channel', 'channel'],
] as const satisfies readonly [keyof SourcePage, string][];

/** Whether a name or an id is too long to be kept. */
export function isTooLong(name: string | null | undefined): boolean {
  // A unit of UTF-16 has three bytes at most, and few names need be measured.
  return (
    typeof name === 'string' &&
    name.length * 3 > longestName &&
    Buffer.byteLength(name) > longestName
  );
}

/** Which name or id of a page is too long to be kept. */
export function tooLongIn(page: SourcePage): string | undefined {
  return names.find(([name]) => isTooLong(page[name]))?.[1];
}
