import { weekCount, weekCountText } from '../quiet/weekCount';
import { isKnown } from '../quiet/weekState';
import { counted, plural, shortWeek } from './counted';

/** The last full week of a chart. */
export interface ChartWeek {
  week: string;
  /** What the chart counts. */
  measure: 'pages' | 'interruptions' | 'afterHours' | 'sleep' | 'unsocial';
  total: number;
  /** How many of the total were after hours, where that is not the measure. */
  afterHours?: number;
  /** The series by their titles, in any order. */
  series: readonly { title: string; value: number }[];
  coverage: number;
}

const named = 3;

const nouns = {
  pages: ['page', ''],
  interruptions: ['interruption', ''],
  afterHours: ['interruption', ' after hours'],
  sleep: ['interruption', ' in hours of sleep'],
  unsocial: ['interruption', ' in sleep or on days off'],
} as const;

/**
 * What the chart shows, for whoever does not see it:
 * `W30: 41 pages, 12 after hours; Data 18, Runtime 15, Routing 5, 2 others 3.`
 */
export function chartSentence(chart: ChartWeek): string {
  const { week, measure, total, afterHours, series, coverage } = chart;
  const [noun, when] = nouns[measure];
  const label = shortWeek(week);
  if (weekCount(total, coverage) === null) {
    return `${label}: unknown, as nothing proved that the pager worked.`;
  }
  const amount = isKnown(coverage)
    ? counted(total, noun)
    : `${weekCountText(total, coverage)} ${plural(total, noun)}`;
  const late = afterHours && !when ? `, ${afterHours} after hours` : '';
  const parts = partsOf(series);
  return `${label}: ${amount}${when}${late}${parts && `; ${parts}`}.`;
}

/** The largest by name, and the others as one. */
function partsOf(series: ChartWeek['series']): string {
  const largest = series
    .filter(({ value }) => value > 0)
    .sort(
      (one, other) =>
        other.value - one.value || (one.title < other.title ? -1 : 1),
    );
  // A single one that is left over is named rather than hidden.
  const shown = largest.length === named + 1 ? named + 1 : named;
  const others = largest.slice(shown);
  const rest = others.reduce((sum, { value }) => sum + value, 0);
  return [
    ...largest.slice(0, shown).map(({ title, value }) => `${title} ${value}`),
    ...(others.length ? [`${others.length} others ${rest}`] : []),
  ].join(', ');
}
