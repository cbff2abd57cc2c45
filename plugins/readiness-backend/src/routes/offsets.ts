import { InputError } from '@backstage/errors';

/** Where a page begins in a list that is short enough to be counted through. */
export function readOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const offset = Number(Buffer.from(cursor, 'base64url').toString());
  if (!Number.isSafeInteger(offset) || offset < 0) {
    throw new InputError('cursor: must be one that a list has answered');
  }
  return offset;
}

/** The cursor of the next page; undefined after the last. */
export function writeOffset(next: number, total: number): string | undefined {
  return next < total
    ? Buffer.from(String(next)).toString('base64url')
    : undefined;
}
