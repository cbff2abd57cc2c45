import { isKnown } from './weekState';

/** The count of a week; null only where nothing is known at all. */
export function weekCount(count: number, coverage: number): number | null {
  return count === 0 && coverage === 0 ? null : count;
}

/** The count of a week in words; of a partly known one it is the least. */
export function weekCountText(count: number, coverage: number): string {
  if (weekCount(count, coverage) === null) return 'unknown';
  return isKnown(coverage) ? String(count) : `≥ ${count}`;
}
