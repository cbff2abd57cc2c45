import { WeekState } from '@operability/plugin-pager-burden-common';
import fc from 'fast-check';
import { onCallWeekState } from './onCallWeekState';
import { pathCoverage } from './pathCoverage';
import { quietStreak } from './quietStreak';
import { weekCount, weekCountText } from './weekCount';
import { weekState } from './weekState';

const week = { start: 0, end: 168 };

it.each([
  [0, 1, 'quiet'],
  [0, 0.95, 'quiet'],
  [0, 0.9499, 'unknown'],
  [0, 0, 'unknown'],
  [1, 1, 'disturbed'],
  [1, 0, 'disturbed'],
])('calls a week of %i pages, proven for %d, %s', (pages, coverage, state) => {
  expect(weekState({ pages, coverage })).toBe(state);
  expect(weekState({ pages, coverage, isRunning: true })).toBe('running');
});

it.each([
  [0, 0, null, 'unknown'],
  [0, 0.5, 0, '≥ 0'],
  [3, 0, 3, '≥ 3'],
  [3, 0.94, 3, '≥ 3'],
  [3, 0.95, 3, '3'],
  [0, 1, 0, '0'],
])('prints %i pages, proven for %d, as %s', (count, coverage, value, text) => {
  expect(weekCount(count, coverage)).toBe(value);
  expect(weekCountText(count, coverage)).toBe(text);
});

it('is as good as the worst path', () => {
  const proven = [
    { path: 'sms', start: -50, end: 168 },
    { path: 'phone', start: 0, end: 42 },
    { path: 'phone', start: 42, end: 84 },
    { path: 'phone', start: 60, end: 70 },
  ];
  expect(pathCoverage(week, ['sms', 'phone', 'sms'], proven)).toEqual({
    share: 0.5,
    paths: [
      { path: 'sms', share: 1 },
      { path: 'phone', share: 0.5 },
    ],
  });
  expect(pathCoverage(week, ['sms', 'push'], proven).share).toBe(0);
});

it('has proven nothing where nothing can page', () => {
  expect(pathCoverage(week, [], []).share).toBe(0);
  expect(pathCoverage({ start: 5, end: 5 }, ['sms'], []).share).toBe(0);
});

it('calls exactly 95 % known, in milliseconds, too', () => {
  const length = 604_800_000;
  const proven = [{ path: 'sms', start: 0, end: length * 0.95 }];
  const { share } = pathCoverage({ start: 0, end: length }, ['sms'], proven);
  expect(weekState({ pages: 0, coverage: share })).toBe('quiet');
});

it('covers the hours that counting hour by hour finds', () => {
  const stretch = fc
    .tuple(
      fc.constantFrom('sms', 'phone'),
      fc.integer({ min: -9, max: 40 }),
      fc.nat(20),
    )
    .map(([path, start, length]) => ({ path, start, end: start + length }));
  fc.assert(
    fc.property(fc.array(stretch), fc.nat(30), (proven, length) => {
      const range = { start: 0, end: length + 1 };
      const hoursOf = (path: string) =>
        Array.from({ length: length + 1 }, (_, hour) =>
          proven.some(
            one => one.path === path && one.start <= hour && hour < one.end,
          ),
        ).filter(Boolean).length;
      expect(pathCoverage(range, ['sms', 'phone'], proven).share).toBeCloseTo(
        Math.min(hoursOf('sms'), hoursOf('phone')) / (length + 1),
      );
    }),
  );
});

it.each([
  ['', 0, 0, 0],
  ['qqd', 0, 2, 3],
  ['dqq', 2, 2, 3],
  ['qu?q', 2, 2, 2],
  ['qqqdq?r', 1, 3, 5],
  ['uu', 0, 0, 0],
])('counts in %s %i quiet weeks now and %i at best, of %i', (...row) => {
  const [letters, current, best, known] = row;
  const names: Record<string, WeekState> = {
    q: 'quiet',
    d: 'disturbed',
    r: 'running',
  };
  const states = [...letters].map(letter => names[letter] ?? 'unknown');
  expect(quietStreak(states)).toMatchObject({ current, best, known });
});

it.each([
  [0.49, 0, 1, undefined],
  [0.5, 0, 1, 'quiet'],
  [1, 0, 0.5, 'unknown'],
  [1, 2, 1, 'disturbed'],
])('gives a week held for %d of it its state', (held, interruptions, coverage, state) => {
  expect(onCallWeekState({ held, interruptions, coverage })).toBe(state);
});
