/** Weeks from one to another, both included. */
export interface WeekSpan {
  from: string;
  to: string;
}

/** From the first to the last week that pages are in; undefined for no pages. */
export function weekSpan(
  pages: readonly { week: string }[],
): WeekSpan | undefined {
  if (!pages.length) return undefined;
  let [from, to] = [pages[0].week, pages[0].week];
  for (const { week } of pages) {
    if (week < from) from = week;
    if (week > to) to = week;
  }
  return { from, to };
}
