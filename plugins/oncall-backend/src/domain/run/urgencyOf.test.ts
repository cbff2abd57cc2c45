import { urgencyOf } from './urgencyOf';

describe('urgencyOf', () => {
  it.each([
    ['critical', undefined, 'high'],
    ['error', undefined, 'high'],
    ['warning', undefined, 'low'],
    ['info', undefined, 'low'],
    ['warning', 1, 'high'],
    ['warning', 2, 'low'],
    ['error', 3, 'high'],
    ['error', 4, 'low'],
    ['critical', 4, 'high'],
    ['info', 1, 'low'],
  ] as const)('%s of tier %s is %s', (severity, tier, urgency) => {
    expect(urgencyOf(severity, tier)).toBe(urgency);
  });
});
