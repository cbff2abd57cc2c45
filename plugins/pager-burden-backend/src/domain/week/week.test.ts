import fc from 'fast-check';
import { DateTime } from 'luxon';
import { mondayOf, weekAfter, weeksFrom } from './isoWeek';
import { elapsedHours, weekAt, weekBounds, weeksOf } from './weekBounds';

const at = (text: string) => Date.parse(text);
const zones = fc.constantFrom(
  'UTC',
  'Europe/London',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Sydney',
  'America/Santiago',
);
const instants = fc.integer({
  min: at('1990-01-01T00:00:00Z'),
  max: at('2060-01-01T00:00:00Z'),
});

it.each([
  ['America/Los_Angeles', '2026-W02'],
  ['Europe/Berlin', '2026-W03'],
  ['Asia/Kolkata', '2026-W03'],
  ['Australia/Sydney', '2026-W03'],
  ['UTC', '2026-W03'],
])('puts 2026-01-12T02:30Z, reported in %s, into %s', (zone, week) => {
  expect(weekAt(at('2026-01-12T02:30:00Z'), zone)).toBe(week);
});

it('goes by the year of the week, not of the date', () => {
  expect(weekAt(at('2026-12-31T12:00:00Z'), 'UTC')).toBe('2026-W53');
  expect(weekAt(at('2027-01-03T23:59:59Z'), 'UTC')).toBe('2026-W53');
  expect(weekAt(at('2027-01-04T00:00:00Z'), 'UTC')).toBe('2027-W01');
});

it('agrees with an independent calendar in every zone', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const local = DateTime.fromMillis(instant, { zone });
      const week = weekAt(instant, zone);
      expect(week).toBe(local.toFormat("kkkk-'W'WW"));
      expect(mondayOf(week)).toBe(local.startOf('week').toISODate());
    }),
    { numRuns: 300 },
  );
});

it('has every instant in the bounds of its week, and of no other', () => {
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const week = weekAt(instant, zone);
      const { start, end } = weekBounds(week, zone);
      expect(start <= instant && instant < end).toBe(true);
      expect(weekAt(start - 1, zone)).toBe(weekAfter(week, -1));
      expect(weekAt(end, zone)).toBe(weekAfter(week));
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['2026-W13', 167],
  ['2026-W43', 169],
  ['2026-W20', 168],
])('lets %s in London last %i hours', (week, hours) => {
  expect(elapsedHours(weekBounds(week, 'Europe/London'))).toBe(hours);
});

it('lists the weeks that a stretch touches, without gaps', () => {
  const range = {
    start: at('2026-12-20T23:00:00Z'),
    end: at('2027-01-04T00:00:00Z'),
  };
  expect(weeksOf(range, 'UTC')).toEqual(['2026-W51', '2026-W52', '2026-W53']);
  expect(weeksOf(range, 'Europe/Berlin')).toEqual(
    weeksFrom('2026-W52', '2027-W01'),
  );
  expect(weeksOf({ start: 5, end: 5 }, 'UTC')).toEqual([]);
});

it('comes to an end at weeks that do not sort as text', () => {
  expect(weeksFrom('9999-W51', '9999-W52')).toEqual(['9999-W51', '9999-W52']);
  expect(weeksFrom('9999-W52', '10000-W01')).toHaveLength(2);
  expect(weeksFrom('2026-W02', '2026-W01')).toEqual([]);
});

it.each(['2025-W53', '2026-W54', '2026-W00', 'W03'])('knows no week %s', week =>
  expect(() => mondayOf(week)).toThrow('No such week'),
);
