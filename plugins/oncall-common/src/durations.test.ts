import fc from 'fast-check';
import { delayMilliseconds, formatDelay } from './delay';
import { parseShiftLength } from './shiftLength';

it.each([
  ['PT8H', { unit: 'hours', count: 8 }],
  ['P1D', { unit: 'days', count: 1 }],
  ['P2W', { unit: 'days', count: 14 }],
  ['P3M', { unit: 'months', count: 3 }],
])('reads the shift length %s', (text, length) => {
  expect(parseShiftLength(text)).toEqual(length);
});

it('does not read a shift length that the schema refuses', () => {
  expect(() => parseShiftLength('PT30M')).toThrow('must be at least an hour');
});

it.each([
  ['PT2M', 120_000],
  ['P1DT1H', 90_000_000],
  ['P1W', 604_800_000],
  ['PT0S', 0],
])('measures the delay %s', (text, milliseconds) => {
  expect(delayMilliseconds(text)).toBe(milliseconds);
});

it.each(['P', 'PT', 'P1M', '5m', 'P1DT', 'PT1.5S'])(
  'does not take %s for a delay',
  text => expect(() => delayMilliseconds(text)).toThrow('is not a delay'),
);

it('reads back every delay that it writes', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), seconds => {
      expect(delayMilliseconds(formatDelay(seconds * 1000))).toBe(
        seconds * 1000,
      );
    }),
  );
});

it('writes the offsets of the golden timeline as people do', () => {
  expect([0, 2, 7, 62].map(minutes => formatDelay(minutes * 60_000))).toEqual([
    'PT0S',
    'PT2M',
    'PT7M',
    'PT1H2M',
  ]);
});
