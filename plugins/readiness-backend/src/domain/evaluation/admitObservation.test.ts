import { admitObservation } from './admitObservation';

const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;

it('takes what was observed before, as of then', () => {
  expect(admitObservation(now - minute, now)).toEqual({
    taken: true,
    observedAt: now - minute,
  });
});

it('takes a clock that goes a little ahead at our own time', () => {
  expect(admitObservation(now + 5 * minute, now)).toEqual({
    taken: true,
    observedAt: now,
  });
});

it('refuses what comes from the future, and says from when', () => {
  expect(admitObservation(now + 5 * minute + 1, now)).toEqual({
    taken: false,
    reason:
      'It was observed at 2026-11-22T12:05:00.001Z, which is in the future.',
  });
});
