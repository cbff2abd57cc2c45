import { bellNotices } from './bellNotices';

const able = {
  sound: 'ready' as const,
  notifications: 'granted' as const,
  isBlind: false,
  isPartial: false,
  mostWatched: 30,
};

describe('what a bell says of itself', () => {
  it('is nothing when all works', () => {
    expect(bellNotices(able)).toEqual([]);
  });

  it.each([
    [{ sound: 'blocked' as const }, /silent until you press/],
    [{ sound: 'missing' as const }, /no sound/],
    [{ notifications: 'denied' as const }, /blocks notifications/],
    [{ notifications: 'default' as const }, /not allowed yet/],
    [{ notifications: 'missing' as const }, /shows no notifications/],
    [{ isBlind: true }, /cannot see new alerts/],
    [{ isPartial: true }, /only the 30 newest/],
  ])('is what it cannot do: %j', (lack, notice) => {
    expect(bellNotices({ ...able, ...lack })).toEqual([
      expect.stringMatching(notice),
    ]);
  });
});
