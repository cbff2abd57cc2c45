import {
  BurdenMeasure,
  MeasureUnit,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import { isKnown } from '../domain/quiet/weekState';

const over: readonly WeekState[] = ['disturbed', 'quiet', 'unknown'];

/** What grows with each page that came and that nobody knows of. */
const counting: readonly MeasureUnit[] = [
  'pages',
  'interruptions',
  'hours',
  'nights',
  'alerts',
];

/**
 * The measures of a week as far as it is known. Where the pager was not proven,
 * a count is the least that it was, and one of nothing is no zero: it would look
 * like the best week ever. Neither such a week nor one that is not over is
 * compared with full ones.
 */
export function asFarAsKnown(
  measures: readonly BurdenMeasure[],
  { state, coverage }: { state: WeekState; coverage: number },
): BurdenMeasure[] {
  const isOver = over.includes(state);
  if (isOver && isKnown(coverage)) return [...measures];
  return measures.map(({ change: _, ...one }) => {
    if (!isOver || !counting.includes(one.unit) || one.value === null) {
      return one;
    }
    return one.value === 0
      ? { ...one, value: null, certainty: 'unknown' }
      : { ...one, certainty: 'least' };
  });
}
