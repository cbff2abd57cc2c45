import { InputError } from '@backstage/errors';
import * as z from 'zod';
import { CredentialCursor } from './DatabaseCredentialStore';

const place = z.tuple([z.int(), z.uuid()]);

/** A cursor that others hand back and do not read. */
export function writeDueCursor({ nextDueAt, id }: CredentialCursor): string {
  return Buffer.from(JSON.stringify([nextDueAt, id])).toString('base64url');
}

/** @throws InputError for what was never handed out. */
export function readDueCursor(
  cursor: string | undefined,
): CredentialCursor | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [nextDueAt, id] = place.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    return { nextDueAt, id };
  } catch {
    throw new InputError('cursor: must be one that a list has answered');
  }
}
