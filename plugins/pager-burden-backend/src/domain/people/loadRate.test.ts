import { loadRate } from './loadRate';

it.each([
  [4, 168, 4],
  [4, 84, 8],
  [4, 167, (4 / 167) * 168],
  [0, 10, 0],
  [3, 0, null],
])('makes of %i interruptions in %i hours %d a week', (count, hours, rate) => {
  expect(loadRate(count, hours)).toBe(rate);
});
