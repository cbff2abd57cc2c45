import {
  ImportFormat,
  ImportReport,
  sourceId,
} from '@operability/plugin-pager-burden-common';

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

/** What became of a file, in numbers. @internal */
export function reportText(report: ImportReport): string {
  const { rows, taken, known, changed, refused } = report;
  const parts = [
    `${taken} taken`,
    ...(known ? [`${known} known already`] : []),
    ...(changed ? [`${changed} corrected`] : []),
    ...(refused ? [`${refused} refused`] : []),
  ];
  return `${rows} ${rows === 1 ? 'row' : 'rows'}: ${parts.join(', ')}`;
}
