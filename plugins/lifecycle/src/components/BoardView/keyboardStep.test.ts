import { keyboardStep } from './keyboardStep';

describe('keyboardStep', () => {
  it.each([
    ['a', 'ArrowRight', 'b'],
    ['c', 'ArrowRight', 'c'],
    ['b', 'ArrowLeft', 'a'],
    ['a', 'ArrowLeft', 'a'],
    ['b', 'Home', 'a'],
    ['b', 'End', 'c'],
    ['b', 'ArrowDown', undefined],
    // From a stage that cards only leave, after all the others.
    ['vanished', 'ArrowRight', 'c'],
    ['vanished', 'ArrowLeft', 'c'],
  ])('from %s by %s to %s', (from, code, to) => {
    expect(keyboardStep(['a', 'b', 'c'], from, code)).toBe(to);
  });
});
