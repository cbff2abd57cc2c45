import { badgeLabel, badgeText, badgeTones } from './badgeColours';
import { Badge } from './badgeOf';

const height = 20;
const padding = 8;
/** Of Verdana at 11 px, on the safe side: a letter that is cut off is worse than air. */
const letterWidth = 7;

/** A badge as an SVG that stands alone: no script, no font and no picture from elsewhere. */
export function drawBadge({ label, value, tone }: Badge): string {
  const left = widthOf(label);
  const right = widthOf(value);
  const width = left + right;
  const title = escaped(`${label}: ${value}`);
  const text = (words: string, x: number) =>
    `<text x="${x}" y="14" textLength="${
      widthOf(words) - 2 * padding
    }" lengthAdjust="spacingAndGlyphs">${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" rx="3" fill="${badgeLabel}"/>`,
    `<path d="M${left} 0h${
      right - 3
    }a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H${left}z" fill="${badgeTones[tone]}"/>`,
    `<g fill="${badgeText}" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">`,
    text(label, padding),
    text(value, left + padding),
    '</g>',
    '</svg>',
  ].join('');
}

function widthOf(words: string): number {
  return [...words].length * letterWidth + 2 * padding;
}

function escaped(words: string): string {
  const codes: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  // XML takes no control characters, not even escaped ones.
  // eslint-disable-next-line no-control-regex -- those are the ones to drop
  const plain = words.replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ' ');
  return plain.replace(/[&<>"']/g, letter => codes[letter]);
}
