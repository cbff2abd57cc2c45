import { day } from '@operability/backend-kit/time';
import { RefusedRowError } from './ReadRow';
import { timeOf } from './importTimes';

/** An object of a file: nothing is known of what is in it. */
export type JsonObject = Readonly<Record<string, unknown>>;

const longestText = 1000;
// Far more than anything lasts, and what added to a time still is one.
const longestSpan = 10 * 366 * day;

/** What is an object; an empty one for whatever is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The objects of a list; none for whatever is no list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/**
 * A text, cut where it is too long, with nothing in it that PostgreSQL does not
 * take; empty for whatever is none.
 */
export function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  const text = value.trim().replace(/\0/g, '\ufffd');
  if (text.length <= longestText) return text;
  // A copy: a part of a text keeps all of it in memory.
  return Buffer.from(text.slice(0, longestText)).toString();
}

/** A span of time in milliseconds; undefined for whatever is none. */
export function spanOf(value: unknown): number | undefined {
  const span = typeof value === 'string' && value ? Number(value) : value;
  return typeof span === 'number' && span >= 0 && span <= longestSpan
    ? Math.round(span)
    : undefined;
}

/**
 * An id as the vendors make them.
 *
 * @throws RefusedRowError where there is none
 */
export function idOf(value: unknown, what: string): string {
  const id = textOf(value);
  if (!/^[\x21-\x7e]{1,255}$/.test(id)) {
    throw new RefusedRowError(`${what} is missing, or no id`);
  }
  return id;
}

/**
 * An instant, in epoch milliseconds; undefined where there is none.
 *
 * @throws RefusedRowError where it is no time, or has no zone
 */
export function instantIn(
  object: JsonObject,
  name: string,
): number | undefined {
  const value = object[name];
  if (value === undefined || value === null) return undefined;
  const time = timeOf(name, typeof value === 'string' ? value.trim() : '?');
  if (typeof time === 'string') throw new RefusedRowError(time);
  return time;
}

/**
 * The same, of what must have one.
 *
 * @throws RefusedRowError where there is none
 */
export function instantOf(object: JsonObject, name: string): number {
  const time = instantIn(object, name);
  if (time === undefined) throw new RefusedRowError(`${name} is missing`);
  return time;
}

/** An address of the web; undefined for whatever is none, such as a script. */
export function addressOf(value: unknown): string | undefined {
  const text = textOf(value);
  return /^https?:\/\/\S+$/.test(text) ? text : undefined;
}

/** A key that stays the same from one alert to the next; undefined for those made anew each time. */
export function lastingKey(value: unknown): string | undefined {
  const key = textOf(value);
  return key && !/[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}/i.test(key)
    ? key
    : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
