import { isWorkTime } from './isWorkTime';

const workHours = {
  timeZone: 'America/Los_Angeles',
  windows: [
    { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
    { weekdays: [5], from: '22:00', to: '02:00' },
  ],
};
const holidays = ['2026-11-26'];

describe('isWorkTime', () => {
  it.each([
    ['at the first minute', '2026-11-24T09:00:00-08:00', true],
    ['just before it', '2026-11-24T08:59:59-08:00', false],
    ['at the end, which is not part of it', '2026-11-24T18:00:00-08:00', false],
    ['at the weekend', '2026-11-22T12:00:00-08:00', false],
    ['on a public holiday', '2026-11-26T12:00:00-08:00', false],
    [
      'after midnight in a window of the day before',
      '2026-11-28T01:59:00-08:00',
      true,
    ],
    [
      'in the same wall-clock hour in summer',
      '2026-07-01T09:00:00-07:00',
      true,
    ],
  ])('%s', (_, instant, expected) => {
    expect(isWorkTime(workHours, holidays, Date.parse(instant))).toBe(expected);
  });
});
