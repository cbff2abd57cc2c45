import { InputError } from '@backstage/errors';
import * as z from 'zod';

/** Where a waiver stands in the list. */
export interface WaiverPlace {
  /** 0 for those that wait for a decision, 1 for all else. */
  rank: number;
  requestedAt: number;
  id: string;
}

// Beyond these a database answers with an error of its own.
const place = z.tuple([z.int().min(0).max(1), z.int().min(0), z.uuid()]);

/** A cursor that others hand back and do not read. */
export function writeWaiverCursor(at: WaiverPlace | undefined) {
  if (!at) return undefined;
  const { rank, requestedAt, id } = at;
  return Buffer.from(JSON.stringify([rank, requestedAt, id])).toString(
    'base64url',
  );
}

/** @throws InputError for what was never handed out. */
export function readWaiverCursor(
  cursor: string | undefined,
): WaiverPlace | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [rank, requestedAt, id] = place.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    return { rank, requestedAt, id };
  } catch {
    throw new InputError('cursor: must be one that a list has answered');
  }
}
