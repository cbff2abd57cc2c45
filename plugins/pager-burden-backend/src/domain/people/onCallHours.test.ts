import fc from 'fast-check';
import { onCallHours } from './onCallHours';

const hour = 3_600_000;
const [fox, owl] = ['user:default/ion-fox', 'user:default/ada-owl'];
const shift = (start: number, end: number, person = fox) => ({
  person,
  start: start * hour,
  end: end * hour,
});

it('counts an hour on two schedules once, and for one person', () => {
  const shifts = [shift(-10, 24), shift(12, 36), shift(0, 99, owl)];
  expect(onCallHours(fox, shifts, { start: 0, end: 38 * hour })).toBe(36);
});

it('agrees with counting hour by hour', () => {
  const arbitraryShifts = fc.array(
    fc
      .tuple(fc.nat(40), fc.nat(20))
      .map(([start, length]) => shift(start, start + length)),
  );
  fc.assert(
    fc.property(arbitraryShifts, shifts => {
      const held = Array.from({ length: 50 }, (_, index) => index + 0.5)
        .map(middle => middle * hour)
        .filter(at => shifts.some(one => one.start <= at && at < one.end));
      expect(onCallHours(fox, shifts, { start: 0, end: 50 * hour })).toBe(
        held.length,
      );
    }),
  );
});
