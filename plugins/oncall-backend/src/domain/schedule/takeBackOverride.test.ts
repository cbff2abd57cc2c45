import { PlannedOverride } from './applyOverrides';
import { brokenSwaps, takeBackOverride } from './takeBackOverride';

function half(
  id: string,
  start: number,
  swapId: string | undefined = 'swap',
): PlannedOverride {
  return {
    type: 'replace',
    id,
    userRef: 'user:default/ion-fox',
    replaces: 'user:default/jade-elk',
    start,
    end: start + 10,
    swapId,
    createdAt: 0,
  };
}

const swap = [half('one', 20), half('other', 40), half('unrelated', 20, '')];

describe('taking an override back', () => {
  it('deletes one that has not begun', () => {
    expect(takeBackOverride([half('one', 20, '')], 'one', 10)).toEqual({
      deleted: ['one'],
      ended: [],
    });
  });

  it('takes both halves of a swap', () => {
    expect(takeBackOverride(swap, 'other', 10)).toEqual({
      deleted: ['one', 'other'],
      ended: [],
    });
  });

  it('ends the half that runs now, and deletes the one to come', () => {
    expect(takeBackOverride(swap, 'one', 25)).toEqual({
      deleted: ['other'],
      ended: ['one'],
    });
  });

  it('is refused once one half has passed', () => {
    expect(takeBackOverride(swap, 'other', 30)).toBeUndefined();
  });

  it('is refused for one that is not there', () => {
    expect(takeBackOverride(swap, 'nobody', 10)).toBeUndefined();
  });
});

describe('a swap of which one half replaces nobody any more', () => {
  it('dies whole', () => {
    expect(brokenSwaps(swap, ['other'], 10)).toEqual(['one', 'other']);
  });

  it('stays once one half has begun, since that was held for the other', () => {
    expect(brokenSwaps(swap, ['other'], 20)).toEqual([]);
  });

  it('is not an override that is nobody’s half', () => {
    expect(brokenSwaps(swap, ['unrelated'], 10)).toEqual([]);
  });
});
