import fc from 'fast-check';
import { DateTime } from 'luxon';
import { timeOf } from './importTimes';

const two = (least: number, most: number) =>
  fc
    .integer({ min: least, max: most })
    .map(number => String(number).padStart(2, '0'));
const dates = fc
  .tuple(fc.integer({ min: 1970, max: 2100 }), two(0, 13), two(0, 32))
  .map(parts => parts.join('-'));

it('takes just the days that there are, as another calendar has them', () => {
  fc.assert(
    fc.property(dates, two(0, 23), (date, hour) => {
      const text = `${date}T${hour}:30:00Z`;
      const known = DateTime.fromISO(text);
      const time = timeOf('sent_at', text);
      expect(typeof time === 'number' ? time : undefined).toBe(
        known.isValid ? known.toMillis() : undefined,
      );
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['2026-02-30T10:00:00Z', 'is a day that its month does not have'],
  ['2027-02-29 10:00 +05:30', 'is a day that its month does not have'],
  ['0001-01-01T00:00:00Z', 'is before 1970 or after 2100'],
  ['1969-12-31T23:59:59Z', 'is before 1970 or after 2100'],
  ['1970-01-01T00:00:00+01:00', 'is before 1970 or after 2100'],
  ['2101-01-01T00:00:00Z', 'is before 1970 or after 2100'],
  ['9999-12-31T23:59:59Z', 'is before 1970 or after 2100'],
  ['2026-11-03 02:30:00', 'has no time zone'],
  ['2026-13-03T02:30:00Z', 'is no time such as 2026-11-22T19:46:00Z'],
])('refuses %s', (text, reason) => {
  expect(timeOf('sent_at', text)).toBe(`sent_at ${reason}`);
});

it.each([
  '1970-01-01T00:00:00Z',
  '2028-02-29T10:00:00Z',
  '2100-12-31T23:59:59Z',
])('takes %s', text => expect(timeOf('sent_at', text)).toBe(Date.parse(text)));
