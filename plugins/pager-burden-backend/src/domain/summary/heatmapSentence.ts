import { counted } from './counted';

const weekdays = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

/**
 * When most pages fall, on the clocks of those who get them.
 *
 * @param cells - an hour each, of seven weekdays from Monday
 */
export function heatmapSentence(cells: readonly (readonly number[])[]): string {
  const all = cells.flatMap((days, hour) =>
    days.map((pages, index) => ({ pages, hour, weekday: weekdays[index] })),
  );
  const total = all.reduce((sum, { pages }) => sum + pages, 0);
  if (!total) return 'No pages.';
  const most = all.reduce((one, other) =>
    other.pages > one.pages ? other : one,
  );
  return `${counted(total, 'page')}; most of them, ${most.pages}, on ${
    most.weekday
  } from ${clock(most.hour)} to ${clock(most.hour + 1)}.`;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
