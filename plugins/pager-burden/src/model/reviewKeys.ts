import {
  VerdictKind,
  verdictKind,
} from '@operability/plugin-pager-burden-common';

/** What a key does on the page of a review. @internal */
export type ReviewKey =
  | { does: 'move'; by: -1 | 1; selects: boolean }
  | { does: 'judge'; verdict: VerdictKind }
  | { does: 'turn'; by: -1 | 1 }
  | { does: 'select' }
  | { does: 'acted' }
  | { does: 'summary' }
  | { does: 'addAction' }
  | { does: 'meeting' };

/** As much of a keyboard event as is looked at. @internal */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const letters: Readonly<Record<string, ReviewKey>> = {
  j: { does: 'move', by: 1, selects: false },
  k: { does: 'move', by: -1, selects: false },
  x: { does: 'select' },
  n: { does: 'acted' },
  s: { does: 'summary' },
  a: { does: 'addAction' },
  m: { does: 'meeting' },
};

/** The number that gives a verdict. @internal */
export function verdictDigit(verdict: VerdictKind): string {
  return String(verdictKind.options.indexOf(verdict) + 1);
}

/**
 * What a key means in a review. Keys with Ctrl, Alt or Meta belong to the
 * browser, and so do arrows outside of the list, which scroll there.
 *
 * @param place - whether the focus is in the list, and whether one item is shown at a time
 * @internal
 */
export function reviewKeyOf(
  event: PressedKey,
  place: { inList: boolean; inMeeting: boolean },
): ReviewKey | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const { key, shiftKey: selects } = event;
  if (place.inList && key === 'ArrowDown') {
    return { does: 'move', by: 1, selects };
  }
  if (place.inList && key === 'ArrowUp') {
    return { does: 'move', by: -1, selects };
  }
  if (place.inMeeting && key === 'ArrowRight') return { does: 'turn', by: 1 };
  if (place.inMeeting && key === 'ArrowLeft') return { does: 'turn', by: -1 };
  const verdict = verdictKind.options.find(one => verdictDigit(one) === key);
  if (verdict) return { does: 'judge', verdict };
  return letters[key.toLocaleLowerCase('en-US')];
}

/** The keys and what they do, for the legend. @internal */
export const keyLegend: readonly (readonly [string, string])[] = [
  ['j k or ↓ ↑', 'next or previous page'],
  ['1 – 5', 'fix, tune, re-route, remove, keep'],
  ['n', 'somebody had to act, or not'],
  ['x', 'select'],
  ['Shift ↓ ↑', 'select several'],
  ['s', 'summary'],
  ['a', 'add an action'],
  ['m', 'meeting mode, then ← →'],
];
