import {
  ImportFormat,
  ImportReport,
  sourceId,
} from '@operability/plugin-pager-burden-common';
import { countText } from './reviewText';

/** The files that can be brought in. @internal */
export const formatWords: Readonly<Record<ImportFormat, string>> = {
  csv: 'CSV',
  pagerduty: 'PagerDuty export',
  opsgenie: 'Opsgenie export',
  goalert: 'GoAlert export',
};

/** How an import stands, as a glyph and a word. @internal */
export const importStates = {
  running: { glyph: '◷', word: 'Being read', tone: 'info' },
  done: { glyph: '✓', word: 'Read', tone: 'positive' },
  interrupted: {
    glyph: '◷',
    word: 'Interrupted: send it again to go on',
    tone: 'warning',
  },
  refused: { glyph: '✗', word: 'Refused', tone: 'negative' },
} as const;

/** What is wrong with the id of a source; undefined where nothing is. @internal */
export function sourceProblem(text: string): string | undefined {
  return sourceId.safeParse(text).error?.issues[0].message;
}

/** What is counted in a file: exports hold objects, of which the lines say nothing. @internal */
export function rowWord(format: ImportFormat): {
  one: string;
  many: string;
  place: string;
} {
  switch (format) {
    case 'csv':
      return { one: 'row', many: 'rows', place: 'Line' };
    case 'goalert':
      // Which has both.
      return { one: 'row', many: 'rows', place: 'Row' };
    default:
      return { one: 'object', many: 'objects', place: 'Object' };
  }
}

/** How large a file is. @internal */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}

/** What became of a file, in numbers. @internal */
export function reportText(report: ImportReport): string {
  const { format, rows, taken, known, changed, refused, withoutPage } = report;
  const { one, many } = rowWord(format);
  const parts = [
    format === 'csv' ? `${taken} taken` : `${countText(taken, 'page')} taken`,
    ...(known ? [`${known} known already`] : []),
    ...(changed ? [`${changed} corrected`] : []),
    ...(refused ? [`${refused} refused`] : []),
    ...(withoutPage
      ? [`${withoutPage} about alerts only, or known better already`]
      : []),
  ];
  return `${countText(rows, one, many)}: ${parts.join(', ')}`;
}
