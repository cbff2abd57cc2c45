import { toBoolean, toIso } from '@operability/backend-kit';
import { Verdict, VerdictKind } from '@operability/plugin-pager-burden-common';

/** A verdict as it is kept. */
export type StoredVerdict = Verdict;

/** A row of the table of verdicts. */
export interface VerdictRow {
  page_id: string;
  action: boolean | number;
  verdict: string;
  note: string | null;
  given_by: string;
  given_at: number | string;
  version: number;
}

export function toVerdict(row: VerdictRow): StoredVerdict {
  return {
    action: toBoolean(row.action),
    // What is in this column was written by us.
    verdict: row.verdict as VerdictKind,
    ...(row.note !== null && { note: row.note }),
    by: row.given_by,
    at: toIso(row.given_at),
    version: row.version,
  };
}
