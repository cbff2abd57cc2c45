import { day } from '../day';
import { admitEnd } from './admitEnd';

const now = Date.parse('2026-11-22T12:00:00Z');

it('takes an end in the future, and the longest where none is given', () => {
  expect(admitEnd(now + 1, now, 90)).toEqual({ expiresAt: now + 1 });
  expect(admitEnd(now + 90 * day, now, 90)).toEqual({
    expiresAt: now + 90 * day,
  });
  expect(admitEnd(undefined, now, 90)).toEqual({ expiresAt: now + 90 * day });
});

it.each([
  ['ended yesterday', now - day],
  ['ends at this instant', now],
  ['ends at no instant at all', Number.NaN],
])('refuses what %s', (_, asked) => {
  expect(admitEnd(asked, now, 90)).toEqual({
    refused: 'expiresAt: must be in the future',
  });
});

it('refuses what lasts longer than is allowed, and says until when', () => {
  expect(admitEnd(now + 90 * day + 1, now, 90)).toEqual({
    refused: 'expiresAt: must be at most 90 days ahead, so until 2027-02-20',
  });
});
