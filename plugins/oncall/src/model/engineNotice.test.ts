import { engineNotice } from './engineNotice';

describe('engineNotice', () => {
  it.each([
    ['nothing while all is well', { status: {}, misses: 0 }, undefined],
    ['nothing where there is nothing to watch', { misses: 0 }, undefined],
    ['nothing about one lost poll', { misses: 1 }, undefined],
    [
      'what the engine says of itself',
      { status: { message: 'Pages may be late' }, misses: 0 },
      'Pages may be late.',
    ],
    [
      'what it said last, through one lost poll',
      { status: { message: 'It stands still.' }, misses: 1 },
      'It stands still.',
    ],
  ])('says %s', (_, watch, notice) => {
    expect(engineNotice(watch)).toBe(notice);
  });

  it('says that it cannot be reached after two, whatever it said before', () => {
    expect(engineNotice({ status: {}, misses: 2 })).toMatch(
      /cannot be reached/,
    );
  });
});
