import { median, percentile } from './percentiles';

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('percentile', () => {
  it('ranks numbers as numbers, whatever their order', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
  });

  it('never makes up a value that was not measured', () => {
    expect(percentile([1, 200], 0.95)).toBe(200);
    expect(percentile([7], 0.05)).toBe(7);
  });

  it('refuses to speak about nothing', () => {
    expect(() => percentile([], 0.5)).toThrow('nothing to rank');
  });
});

describe('median', () => {
  it('is the middle of an odd number of values', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });
});
