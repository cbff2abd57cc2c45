import {
  OwnWeekState,
  WeekState,
} from '@operability/plugin-pager-burden-common';
import fc from 'fast-check';
import { onCallWeekState } from './onCallWeekState';
import { ownWeekState } from './ownWeekState';
import { pathCoverage } from './pathCoverage';
import { provenTime } from './provenTime';
import { quietStreak } from './quietStreak';
import { weekCount, weekCountText } from './weekCount';
import { weekState } from './weekState';

const hour = 3_600_000;

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
  const proven = new Map([
    ['sms', 200],
    ['phone', 84],
  ]);
  expect(pathCoverage(168, ['sms', 'phone', 'sms'], proven)).toEqual({
    share: 0.5,
    paths: [
      { path: 'sms', share: 1 },
      { path: 'phone', share: 0.5 },
    ],
  });
  expect(pathCoverage(168, ['sms', 'push'], proven).share).toBe(0);
});

it('has proven nothing where nothing can page', () => {
  expect(pathCoverage(168, [], new Map()).share).toBe(0);
  expect(pathCoverage(0, ['sms'], new Map([['sms', 1]])).share).toBe(0);
});

it.each([
  [168 * 0.95, 'quiet'],
  [168 * 0.95 - 1e-6, 'unknown'],
])('calls a week of which %d hours are proven %s', (hours, state) => {
  const proven = new Map([['sms', hours * hour]]);
  const { share } = pathCoverage(168 * hour, ['sms'], proven);
  expect(weekState({ pages: 0, coverage: share })).toBe(state);
});

it('has the time that taking proof for proof finds', () => {
  const proofs = fc.uniqueArray(
    fc.record({
      channel: fc.constantFrom('sms', 'phone'),
      hour: fc.nat(12).map(index => index * hour),
      due: fc.constantFrom(0, 4),
      ok: fc.nat(4),
    }),
    { selector: one => `${one.channel} ${one.hour}` },
  );
  // Whole quarters, as each proof stands for one of them.
  fc.assert(
    fc.property(proofs, fc.nat(8), fc.nat(8), (hours, from, count) => {
      const range = { start: from * hour, end: (from + count) * hour };
      const quartersOf = (channel: string) =>
        hours
          .filter(one => one.channel === channel && one.due > 0)
          .filter(one => one.hour >= range.start && one.hour < range.end)
          .flatMap(one => Array.from({ length: one.ok }, () => channel)).length;
      const proven = provenTime(hours, range);
      for (const channel of ['sms', 'phone']) {
        expect(proven.get(channel) ?? 0).toBe(quartersOf(channel) * (hour / 4));
      }
    }),
  );
});

it('takes of an hour what lies within the range', () => {
  const hours = [{ channel: 'sms', hour: 0, due: 2, ok: 1 }];
  const range = { start: hour / 2, end: 9 * hour };
  expect(provenTime(hours, range).get('sms')).toBe(hour / 4);
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
])(
  'gives a week held for %d of it its state',
  (held, pages, coverage, state) => {
    expect(onCallWeekState({ held, pages, coverage })).toBe(state);
  },
);

it.each<[WeekState, number, boolean, OwnWeekState]>([
  ['quiet', 168, true, 'quiet'],
  ['quiet', 17, false, 'hardlyHeld'],
  ['quiet', 0, false, 'off'],
  ['disturbed', 0, false, 'disturbed'],
  ['unknown', 0, false, 'unknown'],
  ['running', 0, false, 'running'],
])(
  'calls a %s week of %d hours on call, held by half %s, %s for one person',
  (state, onCallHours, isHeld, own) => {
    expect(ownWeekState(state, { onCallHours, isHeld })).toBe(own);
  },
);
