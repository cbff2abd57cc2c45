import { climbText } from './climbText';

describe('climbText', () => {
  it.each([
    [1, 'second climb'],
    [2, 'third climb'],
    [9, 'tenth climb'],
    [10, 'climb 11'],
  ])('after %i repeats', (repeat, expected) => {
    expect(climbText(repeat)).toBe(expected);
  });
});
