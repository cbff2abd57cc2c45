import {
  isBrowserKey,
  JudgingKey,
  judgingKeyOf,
  judgingLegend,
  KeyWords,
  PressedKey,
} from './judgingKeys';

/** What a key does on the page of a review. @internal */
export type ReviewKey =
  | JudgingKey
  | { does: 'turn'; by: -1 | 1 }
  | { does: 'summary' }
  | { does: 'addAction' }
  | { does: 'meeting' };

const letters: Readonly<Record<string, ReviewKey>> = {
  s: { does: 'summary' },
  a: { does: 'addAction' },
  m: { does: 'meeting' },
};

/**
 * What a key means in a review.
 *
 * @param place - whether the focus is in the list, and whether one item is shown at a time
 * @internal
 */
export function reviewKeyOf(
  event: PressedKey,
  place: { inList: boolean; inMeeting: boolean },
): ReviewKey | undefined {
  if (isBrowserKey(event)) return undefined;
  const { key } = event;
  if (place.inMeeting && key === 'ArrowRight') return { does: 'turn', by: 1 };
  if (place.inMeeting && key === 'ArrowLeft') return { does: 'turn', by: -1 };
  return (
    judgingKeyOf(event, place.inList) ?? letters[key.toLocaleLowerCase('en-US')]
  );
}

/** What is said of the keys to those who only read. @internal */
export const readerLegend: readonly KeyWords[] = [
  ['m', 'meeting mode, then ← →'],
];

/** What is said of the keys to those who write the review. @internal */
export const reviewLegend: readonly KeyWords[] = [
  ...judgingLegend,
  ['s', 'summary'],
  ['a', 'add an action'],
  ...readerLegend,
];
