import { InputError } from '@backstage/errors';

/** A cursor that others hand back and do not read. */
export function writeCursor(number: number): string {
  return Buffer.from(String(number)).toString('base64url');
}

/** @throws InputError for what was never handed out. */
export function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) {
    throw new InputError('cursor: must be one that a list has answered');
  }
  return Number(text);
}
