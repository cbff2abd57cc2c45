import { counted, plural } from './counted';

/** What one's own weeks came to; for nobody else to read. */
export interface OwnSummary {
  pages: number;
  /** Nights with a page. */
  disturbedNights: number;
  /** The most of them one after another. */
  longestRun: number;
  onCallHours: number;
  /** Quiet weeks in a row, up to now. */
  quietWeeks: number;
}

/** One's own nights and weeks in words. */
export function ownSentence(own: OwnSummary): string {
  const { pages, disturbedNights, longestRun, quietWeeks } = own;
  const hours = Math.round(own.onCallHours);
  const nights =
    disturbedNights > 0
      ? `; ${disturbedNights} ${plural(disturbedNights, 'night')} disturbed${
          longestRun > 1 ? `, ${longestRun} in a row` : ''
        }`
      : '; no night disturbed';
  return [
    `${counted(pages, 'page')} in ${hours} ${plural(hours, 'hour')} on call`,
    pages ? nights : '',
    quietWeeks > 0 ? `; ${counted(quietWeeks, 'quiet week')} up to now` : '',
    '.',
  ]
    .join('')
    .replace(/^n/, 'N');
}
