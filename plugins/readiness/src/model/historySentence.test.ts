import { historySentence, scoreSteps } from './historySentence';

const score = [
  { day: '2026-11-01', passed: 5, applicable: 9 },
  { day: '2026-11-02', passed: 5, applicable: 9 },
  { day: '2026-11-03', passed: 6, applicable: 9 },
];

describe('the history of a score', () => {
  it.each([
    [[], 'No score is known yet.'],
    [score.slice(0, 1), '5 of 9 on 2026-11-01, the first day that is known.'],
    [
      score,
      '6 of 9 on 2026-11-03, after 5 of 9 on 2026-11-01; 0 changes since.',
    ],
  ])('is a sentence', (days, expected) => {
    expect(historySentence({ score: days, transitions: [] })).toBe(expected);
  });

  it('lists the days on which it changed, newest first', () => {
    expect(scoreSteps(score).map(({ day }) => day)).toEqual([
      '2026-11-03',
      '2026-11-01',
    ]);
  });
});
