import { BurdenWeeks } from '@operability/plugin-pager-burden-common';
import { StripColumn } from '@operability/ui-kit';
import { stateOf } from './weekColumns';
import { weekTitle } from './weekText';

/** A team's weeks, and what has become of it. @internal */
export interface TeamStrip {
  key: string;
  title: string;
  columns: StripColumn[];
  /** Of the last full week; null where it is unknown. */
  last: number | null;
  /** Against the mean of the known ones of the four weeks before. */
  change?: number;
}

const weeksBefore = 4;

/** A strip a series, those that got worse first and the unknown last. @internal */
export function teamStrips(answer: BurdenWeeks): TeamStrip[] {
  const running = answer.running ? answer.weeks.indexOf(answer.running) : -1;
  const end = running >= 0 ? running : answer.weeks.length;
  return answer.series
    .map(({ key, title, values, coverage = answer.coverage }) => {
      const columns = answer.weeks.map((week, index): StripColumn => {
        const value = values[index] ?? null;
        return {
          key: week,
          title: weekTitle(week),
          value,
          state:
            index === running
              ? 'running'
              : stateOf(value, coverage[index] ?? 0),
        };
      });
      const known = (column: StripColumn | undefined) =>
        column && column.state !== 'unknown' ? column.value : null;
      const last = known(columns[end - 1]);
      const before = columns
        .slice(Math.max(0, end - 1 - weeksBefore), Math.max(0, end - 1))
        .flatMap(column => known(column) ?? []);
      const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
      const change =
        last === null || before.length === 0 ? undefined : last - mean;
      return { key, title, columns, last, change };
    })
    .sort(
      (one, other) =>
        (other.change ?? -Infinity) - (one.change ?? -Infinity) ||
        one.title.localeCompare(other.title),
    );
}

/** The week that a strip compares with those before: the last that is over. @internal */
export function lastFullWeek({
  weeks,
  running,
}: Pick<BurdenWeeks, 'weeks' | 'running'>): string | undefined {
  const full = weeks.filter(week => week !== running);
  return full[full.length - 1];
}

/** `+3.5 a week`, as it is written beside a strip. @internal */
export function changeText(change: number | undefined): string {
  if (change === undefined) return 'nothing to compare with';
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return 'as in the 4 weeks before';
  return `${rounded > 0 ? '+' : '−'}${Math.abs(
    rounded,
  )} against the 4 weeks before`;
}
