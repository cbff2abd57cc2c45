import { Shifts } from '@operability/plugin-oncall-common';
import { csvText } from '@operability/ui-kit';

/** Shifts and gaps as a spreadsheet reads them. @internal */
export function shiftsCsv({ items, gaps }: Shifts): string {
  const lines = [
    ...items.map(({ start, end, userRef, source }) => [
      start,
      end,
      userRef,
      source.type,
    ]),
    ...gaps.map(({ start, end }) => [start, end, '', 'gap']),
  ].sort(([one], [other]) => (one < other ? -1 : 1));
  return csvText([['start', 'end', 'person', 'source'], ...lines]);
}
