import {
  Matrix,
  OverviewGroup,
  resultStatus,
} from '@operability/plugin-readiness-common';
import { ResultFilters } from './resultFilters';

/** What the matrix can be grouped by. @internal */
export type MatrixGroup = Exclude<OverviewGroup, 'check'>;

/** Every status but the one that is in no number. */
const applicableStatuses = resultStatus.options.filter(
  status => status !== 'notApplicable',
);

/** The words of each way of grouping. @internal */
export const matrixGroups: Readonly<Record<MatrixGroup, string>> = {
  owner: 'Owners',
  system: 'Systems',
  stage: 'Stages',
};

type Row = Matrix['rows'][number];

/** A share in whole percent; never 100 while something is missing. @internal */
export function shareText(share: number | undefined): string {
  if (share === undefined) return '–';
  return `${Math.floor(share * 100 + 1e-9)} %`;
}

/** The worst first; with nothing to count at the end. @internal */
export function worstFirst(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (one, other) =>
      (one.share ?? 2) - (other.share ?? 2) ||
      other.applicable - other.passed - (one.applicable - one.passed) ||
      one.title.localeCompare(other.title),
  );
}

/** What the matrix says, in a sentence. @internal */
export function matrixSentence({ checks, rows }: Matrix): string {
  const sum = (name: 'passed' | 'applicable' | 'waived') =>
    rows.reduce((total, row) => total + row[name], 0);
  const applicable = sum('applicable');
  if (!applicable) return 'Nothing has been counted yet.';
  const waived = sum('waived');
  const missing = checks
    .map(({ title }, index) => ({
      title,
      left: rows.reduce(
        (total, { cells }) =>
          total + (cells[index]?.applicable ?? 0) - (cells[index]?.passed ?? 0),
        0,
      ),
    }))
    .sort((one, other) => other.left - one.left)[0];
  const parts = [
    `${sum('passed')} of ${applicable} lines pass`,
    ...(waived ? [`${waived} ${waived === 1 ? 'is' : 'are'} waived`] : []),
    ...(missing?.left
      ? [`most is missing at “${missing.title}” (${missing.left})`]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

/** The rows behind a number of the matrix, as filters of the list. @internal */
export function rowsBehind(
  checklist: string,
  groupBy: MatrixGroup,
  key: string,
  check?: string,
): Partial<ResultFilters> {
  return {
    checklist,
    // A group without a name is what has no owner, system or stage.
    ...(key ? { [groupBy]: [key] } : { none: [groupBy] }),
    ...(check && { check: [check] }),
    status: [...applicableStatuses],
  };
}
