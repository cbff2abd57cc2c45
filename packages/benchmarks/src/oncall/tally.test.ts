import { climberRef, lastResortRef } from './organisation';
import { ReceivedPage } from './OutsideWorld';
import { isComplete, lateness, pagesOfWholeLadder, tally } from './tally';

const page = (
  alertId: string,
  userRef: string,
  at: number,
  key = `${alertId}/${userRef}`,
): ReceivedPage => ({ alertId, userRef, at, key, channel: 'notifications' });

const whole = [
  page('a', climberRef(1), 0),
  page('a', climberRef(2), 1_000),
  page('a', lastResortRef, 2_500),
];
const expected = pagesOfWholeLadder(['a'], 2);

describe('tally', () => {
  it('finds nothing amiss where every step came once', () => {
    expect(isComplete(expected, whole)).toBe(true);
    expect(tally(expected, whole, 3)).toEqual({
      sent: 3,
      received: 3,
      lost: 0,
      sameKey: 0,
      otherKey: 0,
    });
  });

  it('misses a page that never came', () => {
    expect(isComplete(expected, whole.slice(1))).toBe(false);
    expect(tally(expected, whole.slice(1), 3).lost).toBe(1);
  });

  it('tells a resend from a page that wakes somebody twice', () => {
    const pages = [
      ...whole,
      page('a', climberRef(1), 9),
      page('a', climberRef(2), 9, 'another key'),
    ];
    expect(tally(expected, pages, 3)).toMatchObject({
      received: 3,
      sameKey: 1,
      otherKey: 1,
    });
  });
});

describe('lateness', () => {
  it('is what the wait of the step does not account for, resends left out', () => {
    const pages = [...whole, page('a', climberRef(1), 1_900)];
    expect(lateness(pages, 1_000)).toEqual([0, 500]);
  });
});
