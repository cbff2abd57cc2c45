import {
  VerdictKind,
  verdictKind,
} from '@operability/plugin-pager-burden-common';

/** What a key does among pages that get verdicts. @internal */
export type JudgingKey =
  | { does: 'move'; by: -1 | 1; selects: boolean }
  | { does: 'judge'; verdict: VerdictKind }
  | { does: 'select' }
  | { does: 'acted' };

/** As much of a keyboard event as is looked at. @internal */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const letters: Readonly<Record<string, JudgingKey>> = {
  j: { does: 'move', by: 1, selects: false },
  k: { does: 'move', by: -1, selects: false },
  x: { does: 'select' },
  n: { does: 'acted' },
};

/** The number that gives a verdict. @internal */
export function verdictDigit(verdict: VerdictKind): string {
  return String(verdictKind.options.indexOf(verdict) + 1);
}

/** Whether a key belongs to the browser. @internal */
export function isBrowserKey(event: PressedKey): boolean {
  return event.ctrlKey || event.altKey || event.metaKey;
}

/**
 * What a key means among pages. Keys with Ctrl, Alt or Meta belong to the
 * browser, and so do arrows outside of the list, which scroll there.
 *
 * @param inList - whether the focus is in the list
 * @internal
 */
export function judgingKeyOf(
  event: PressedKey,
  inList: boolean,
): JudgingKey | undefined {
  if (isBrowserKey(event)) return undefined;
  const { key, shiftKey: selects } = event;
  if (inList && key === 'ArrowDown') return { does: 'move', by: 1, selects };
  if (inList && key === 'ArrowUp') return { does: 'move', by: -1, selects };
  const verdict = verdictKind.options.find(one => verdictDigit(one) === key);
  if (verdict) return { does: 'judge', verdict };
  return letters[key.toLocaleLowerCase('en-US')];
}

/** Keys, and what they do. @internal */
export type KeyWords = readonly [keys: string, does: string];

/** What is said of the keys. @internal */
export const judgingLegend: readonly KeyWords[] = [
  ['j k or ↓ ↑', 'next or previous page'],
  ['1 – 5', 'fix, tune, re-route, remove, keep'],
  ['n', 'somebody had to act, or not'],
  ['x', 'select'],
  ['Shift ↓ ↑', 'select several'],
];
