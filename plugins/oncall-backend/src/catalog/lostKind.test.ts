import { lostKind } from './lostKind';

const refs = (users: number, groups: number, components: number) => [
  ...Array.from({ length: users }, (_, n) => `user:default/u${n}`),
  ...Array.from({ length: groups }, (_, n) => `group:default/g${n}`),
  ...Array.from({ length: components }, (_, n) => `component:default/c${n}`),
];

describe('lostKind', () => {
  it.each([
    ['nothing was known', refs(0, 0, 0), refs(3, 3, 3), undefined],
    ['nothing is there still', refs(0, 0, 0), refs(0, 0, 0), undefined],
    ['it grows', refs(1, 1, 1), refs(30, 10, 100), undefined],
    ['a few go', refs(30, 10, 100), refs(20, 8, 80), undefined],
    ['one of two goes', refs(2, 1, 2), refs(1, 1, 1), undefined],
    ['all goes', refs(2, 1, 2), [], '0 entities, after 5'],
    [
      'most goes',
      refs(30, 10, 100),
      refs(30, 10, 20),
      '60 entities, after 140',
    ],
    ['all people go', refs(3, 1, 100), refs(0, 1, 100), '0 people, after 3'],
    [
      'most people go',
      refs(30, 9, 100),
      refs(14, 9, 100),
      '14 people, after 30',
    ],
    ['all groups go', refs(30, 9, 100), refs(30, 0, 100), '0 groups, after 9'],
  ])('says when %s', (_, known, found, lost) => {
    expect(lostKind(known, found)).toBe(lost);
  });
});
