import { Score } from '@operability/plugin-readiness-common';
import { Counted, countedAs, CountedLine } from './countedAs';

/** The lines behind each number of a score. */
export type ScoreRows<Line extends CountedLine> = Record<Counted, Line[]>;

/** Sorts lines by the number that they are one of; no line is in two. */
export function scoreRows<Line extends CountedLine>(
  lines: readonly Line[],
  now: number,
): ScoreRows<Line> {
  const rows: ScoreRows<Line> = {
    passed: [],
    waived: [],
    open: [],
    notCounted: [],
  };
  for (const line of lines) rows[countedAs(line, now)].push(line);
  return rows;
}

/** The numbers of a checklist, each the count of its rows. */
export function scoreOf(lines: readonly CountedLine[], now: number): Score {
  return {
    ...numbersOf(lines, now),
    waived: scoreRows(lines, now).waived.length,
    required: numbersOf(
      lines.filter(line => line.required),
      now,
    ),
  };
}

function numbersOf(lines: readonly CountedLine[], now: number) {
  const { passed, waived, open } = scoreRows(lines, now);
  return {
    passed: passed.length,
    applicable: passed.length + waived.length + open.length,
  };
}
