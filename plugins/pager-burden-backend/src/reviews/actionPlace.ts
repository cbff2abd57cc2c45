import { InputError } from '@backstage/errors';
import * as z from 'zod';

/** Where a list of actions goes on: after this one. */
export interface ActionPlace {
  dueOn: string;
  id: string;
}

const place = z.tuple([z.iso.date(), z.uuid()]);

/** A cursor that others hand back and do not read. */
export function writeActionPlace({ dueOn, id }: ActionPlace): string {
  return Buffer.from(JSON.stringify([dueOn, id])).toString('base64url');
}

/** @throws InputError for what was never handed out. */
export function readActionPlace(
  cursor: string | undefined,
): ActionPlace | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [dueOn, id] = place.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    return { dueOn, id };
  } catch {
    throw new InputError('cursor: must be one that a list has answered');
  }
}
