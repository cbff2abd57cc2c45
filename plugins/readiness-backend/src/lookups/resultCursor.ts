import { InputError } from '@backstage/errors';
import * as z from 'zod';
import { ResultPlace } from './DatabaseResultList';

// Beyond these a database answers with an error of its own.
const step = z.int().min(0).max(99);
const name = z.string().regex(/^[^\0]*$/);
const place = z.tuple([step, step, name, name]);

/** A cursor that others hand back and do not read. */
export function writePlace(at: ResultPlace): string {
  const { rank, advice, entityRef, check } = at;
  return Buffer.from(JSON.stringify([rank, advice, entityRef, check])).toString(
    'base64url',
  );
}

/** @throws InputError for what was never handed out. */
export function readPlace(cursor: string | undefined): ResultPlace | undefined {
  if (cursor === undefined) return undefined;
  const read = place.safeParse(jsonOf(cursor));
  if (!read.success) {
    throw new InputError('cursor: must be one that a list has answered');
  }
  const [rank, advice, entityRef, check] = read.data;
  return { rank, advice, entityRef, check };
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
