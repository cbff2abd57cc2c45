/**
 * Reads a whole number out of a row: PostgreSQL hands bigint and counts over
 * as text, SQLite as numbers.
 *
 * @throws Error when the value is no whole number.
 * @public
 */
export function toInteger(value: number | string | bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || value === '') {
    throw new Error(`Not a whole number in a row: ${value}`);
  }
  return number;
}

/** Reads an epoch-millisecond column as ISO 8601 in UTC. @public */
export function toIso(value: number | string): string {
  return new Date(toInteger(value)).toISOString();
}

/** Reads a boolean column: SQLite keeps 0 and 1. @public */
export function toBoolean(value: boolean | number): boolean {
  return value === true || value === 1;
}
