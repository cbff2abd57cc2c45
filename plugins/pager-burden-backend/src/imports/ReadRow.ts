import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';
import { isTooLong, longestName, tooLongIn } from '../pages/nameLength';

/** What a row, or an object, of a file tells. */
export interface ToldRow {
  pages: SourcePage[];
  /** The whole life of an alert. */
  alert?: SourceAlert;
  /** Parts of the life of an alert, and which of the pages stand for which. */
  log?: AlertLogEntry[];
  /** Addresses of people, by what other rows call them. */
  people?: { name: string; target: string }[];
}

/** What a row tells, or why it is refused. */
export type ReadRow = ToldRow | { refused: string };

/** A row of a file, with its line, or an object, with its number. */
export type NumberedRow = ReadRow & { line: number };

/** Why a row is not taken. */
export class RefusedRowError extends Error {}

/** What a function reads, or why it refuses. */
export function orRefused(read: () => ToldRow): ReadRow {
  try {
    return orTooLong(read());
  } catch (error) {
    if (error instanceof RefusedRowError) return { refused: error.message };
    throw error;
  }
}

/** A row, or why it is refused where one of its names cannot be kept. */
export function orTooLong(row: ToldRow): ReadRow {
  const column = tooLongColumn(row);
  return column
    ? { refused: `${column} has more than ${longestName} bytes` }
    : row;
}

function tooLongColumn({ pages, log, people }: ToldRow): string | undefined {
  for (const page of pages) {
    const column = tooLongIn(page);
    if (column) return column;
  }
  if (log?.some(({ key }) => isTooLong(key))) return 'id';
  if (log?.some(({ by }) => isTooLong(by))) return 'responder';
  const isLong = people?.some(
    one => isTooLong(one.name) || isTooLong(one.target),
  );
  return isLong ? 'name' : undefined;
}
