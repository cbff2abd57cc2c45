/**
 * How far the numbers of a column can be trusted: `known`, `running` while its
 * time is not over, `partly` where there may be more than was counted,
 * `unknown` where nothing can be said.
 *
 * @public
 */
export type ColumnState = 'known' | 'running' | 'partly' | 'unknown';

/** A column of a chart over time. @public */
export interface ChartColumn {
  key: string;
  /** Below the axis. */
  label: string;
  /** In sentences, where the label is too short. */
  title: string;
  state: ColumnState;
}

/** A number as far as it is known: `≥ 3` where there may be more. @public */
export function knownNumber(
  value: number | null | undefined,
  state: ColumnState,
): string {
  if (value === null || value === undefined) return '▒';
  if (state === 'unknown') return value > 0 ? `≥ ${value}` : '▒';
  return state === 'partly' ? `≥ ${value}` : String(value);
}
