import { Shift } from '@operability/plugin-oncall-common';
import { swapOptions } from './swapForm';

const range = {
  start: Date.parse('2026-11-28T07:00:00Z'),
  end: Date.parse('2026-12-28T07:00:00Z'),
};

function shift(userRef: string, start: string, end: string): Shift {
  const source = { type: 'rotation' as const, id: 'weekly' };
  return { userRef, start, end, source };
}

describe('swapOptions', () => {
  it('offers whole shifts only: none that has begun, none that the range cuts off', () => {
    const mine = shift('me', '2026-11-30T07:00:00Z', '2026-12-07T07:00:00Z');
    const theirs = shift('she', '2026-12-07T07:00:00Z', '2026-12-14T07:00:00Z');
    const begun = shift('me', '2026-11-23T07:00:00Z', '2026-11-30T07:00:00Z');
    const cutAtNow = shift(
      'me',
      '2026-11-28T07:00:00Z',
      '2026-11-30T07:00:00Z',
    );
    const cutOff = shift('she', '2026-12-21T07:00:00Z', '2026-12-28T07:00:00Z');

    expect(
      swapOptions([begun, cutAtNow, mine, theirs, cutOff], 'me', range),
    ).toEqual({ mine: [mine], theirs: [theirs] });
  });
});
