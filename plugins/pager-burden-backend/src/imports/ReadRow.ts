import { SourceAlert, SourcePage } from '@operability/plugin-pager-burden-node';
import { AlertLogEntry } from '../domain/alerts/AlertLogEntry';

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
    return read();
  } catch (error) {
    if (error instanceof RefusedRowError) return { refused: error.message };
    throw error;
  }
}
