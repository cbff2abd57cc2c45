import { InputError } from '@backstage/errors';
import * as z from 'zod';

/** Where a list goes on: after this page. */
export interface PagePlace {
  sentAt: number;
  id: string;
}

const place = z.tuple([z.int(), z.uuid()]);

/** A cursor that others hand back and do not read. */
export function writePlace({ sentAt, id }: PagePlace): string {
  return Buffer.from(JSON.stringify([sentAt, id])).toString('base64url');
}

/** @throws InputError for what was never handed out. */
export function readPlace(cursor: string | undefined): PagePlace | undefined {
  if (cursor === undefined) return undefined;
  const read = place.safeParse(jsonOf(cursor));
  if (!read.success) {
    throw new InputError('cursor: must be one that a list has answered');
  }
  const [sentAt, id] = read.data;
  return { sentAt, id };
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
