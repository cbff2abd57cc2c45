import { InputError } from '@backstage/errors';
import * as z from 'zod';
import { ColumnPosition } from '../store/LifecycleStore';

const text = z.string().regex(/^[^\0]*$/);
const columnPosition = z.tuple([text, text, text]);
const sequence = z.int();

/** Where a column of the board goes on. */
export function encodeColumn(position: ColumnPosition): string {
  return encode([position.laneKey, position.titleKey, position.id]);
}

/** @throws InputError when the cursor is not one of ours */
export function decodeColumn(cursor: string): ColumnPosition {
  const [laneKey, titleKey, id] = decode(cursor, columnPosition);
  return { laneKey, titleKey, id };
}

/** Where a history goes on. */
export function encodeSequence(value: number): string {
  return encode(value);
}

/** @throws InputError when the cursor is not one of ours */
export function decodeSequence(cursor: string): number {
  return decode(cursor, sequence);
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode<Schema extends z.ZodType>(
  cursor: string,
  schema: Schema,
): z.output<Schema> {
  try {
    const decoded = Buffer.from(cursor, 'base64url').toString();
    return schema.parse(JSON.parse(decoded));
  } catch {
    throw new InputError('query.cursor: is not a cursor of this list');
  }
}
