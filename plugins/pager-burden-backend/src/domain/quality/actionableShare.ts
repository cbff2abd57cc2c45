import { ShareInterval, wilsonInterval } from './wilsonInterval';

/** From which number of verdicts on a share stands without an interval. */
const fewVerdicts = 30;

/** How many pages were worth a person's time; null where nobody has said. */
export interface ActionableShare {
  value: number | null;
  /** Pages with a verdict. */
  n: number;
  /** Of all pages, those with a verdict; null where there are no pages. */
  coverage: number | null;
  /** Where there are few verdicts. */
  interval?: ShareInterval;
}

/**
 * The share of classified pages on which somebody had to act. A page without a
 * verdict is not noise: it is not counted, and the coverage says so.
 */
export function actionableShare(
  pages: readonly { action?: boolean }[],
): ActionableShare {
  const having = (action: boolean | undefined) =>
    pages.filter(page => page.action === action).length;
  return shareOfVerdicts({
    action: having(true),
    noAction: having(false),
    unclassified: having(undefined),
  });
}

/** The same, of pages that have been counted already. */
export function shareOfVerdicts(pages: {
  action: number;
  noAction: number;
  unclassified: number;
}): ActionableShare {
  const n = pages.action + pages.noAction;
  const all = n + pages.unclassified;
  const interval =
    n < fewVerdicts ? wilsonInterval(pages.action, n) : undefined;
  return {
    value: n ? pages.action / n : null,
    n,
    coverage: all ? n / all : null,
    ...(interval && { interval }),
  };
}
