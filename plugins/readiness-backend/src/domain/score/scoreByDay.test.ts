import fc from 'fast-check';
import { dateOf, day } from '../day';
import { DayScore, scoreByDay, scoreToRecord } from './scoreByDay';

const now = Date.parse('2026-03-05T12:00:00Z');
const since = Date.parse('2026-03-01T12:00:00Z');
const row = (date: string, passed: number): DayScore => ({
  day: date,
  passed,
  applicable: 11,
});

it('carries a score on until it changes, up to today', () => {
  const rows = [row('2026-03-02', 7), row('2026-03-04', 9)];
  expect(scoreByDay(rows, { since, now })).toEqual([
    row('2026-03-02', 7),
    row('2026-03-03', 7),
    row('2026-03-04', 9),
    row('2026-03-05', 9),
  ]);
});

it('knows what it was before the range began', () => {
  const rows = [row('2025-01-01', 3), row('2026-03-03', 4)];
  expect(scoreByDay(rows, { since, now }).map(one => one.passed)).toEqual([
    3, 3, 4, 4, 4,
  ]);
});

it('invents nothing before the first row, or without any', () => {
  expect(scoreByDay([row('2026-03-05', 9)], { since, now })).toEqual([
    row('2026-03-05', 9),
  ]);
  expect(scoreByDay([], { since, now })).toEqual([]);
});

it('writes a row only when the numbers change', () => {
  expect(scoreToRecord(undefined, row('', 9), now)).toEqual(
    row('2026-03-05', 9),
  );
  expect(scoreToRecord(row('2026-03-01', 9), row('', 9), now)).toBeUndefined();
  expect(scoreToRecord(row('2026-03-01', 9), row('', 8), now)).toEqual(
    row('2026-03-05', 8),
  );
});

it('keeps in changes alone all that a row a day would have kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(2), { minLength: 1, maxLength: 40 }),
      fc.nat(40),
      (scores, skipped) => {
        const start = Date.parse('2026-02-20T08:00:00Z');
        const whole = scores.map((passed, index) =>
          row(dateOf(start + index * day), passed),
        );
        const kept: DayScore[] = [];
        whole.forEach((one, index) => {
          const record = scoreToRecord(kept.at(-1), one, start + index * day);
          if (record) kept.push(record);
        });
        const end = start + (scores.length - 1) * day;
        const from = start + skipped * day;
        expect(scoreByDay(kept, { since: from, now: end })).toEqual(
          whole.slice(skipped),
        );
      },
    ),
  );
});
