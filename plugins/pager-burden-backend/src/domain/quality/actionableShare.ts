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
  const classified = pages.filter(({ action }) => action !== undefined);
  const acted = classified.filter(({ action }) => action).length;
  const n = classified.length;
  const interval = n < fewVerdicts ? wilsonInterval(acted, n) : undefined;
  return {
    value: n ? acted / n : null,
    n,
    coverage: pages.length ? n / pages.length : null,
    ...(interval && { interval }),
  };
}
