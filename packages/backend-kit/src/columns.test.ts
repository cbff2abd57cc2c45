import { toBoolean, toInteger, toIso } from './columns';

it('reads what both databases keep', () => {
  expect(toInteger('1732300000000')).toBe(1732300000000);
  expect(toInteger(3)).toBe(3);
  expect(toIso('0')).toBe('1970-01-01T00:00:00.000Z');
  expect([true, 1, false, 0].map(toBoolean)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each(['', 'x', '1.5', NaN])('refuses %j as a whole number', value => {
  expect(() => toInteger(value)).toThrow('Not a whole number');
});
