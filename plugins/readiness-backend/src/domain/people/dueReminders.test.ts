import { day } from '../day';
import { dueReminders, EndingAttestation, reminderAt } from './dueReminders';

const base: EndingAttestation = {
  entityRef: 'component:default/logplex',
  check: 'staging',
  attestedAt: 0,
  expiresAt: 180 * day,
};

function due(change: Partial<EndingAttestation>, at: number) {
  return dueReminders([{ ...base, ...change }], at).length === 1;
}

it('reminds 14 days before the end, and not earlier', () => {
  expect(due({}, 166 * day - 1)).toBe(false);
  expect(due({}, 166 * day)).toBe(true);
  expect(due({}, 180 * day - 1)).toBe(true);
});

it('reminds of a short one half way', () => {
  expect(reminderAt({ attestedAt: 0, expiresAt: 10 * day })).toBe(5 * day);
  expect(reminderAt({ attestedAt: 0, expiresAt: 28 * day })).toBe(14 * day);
});

it.each([
  ['was reminded of already', { remindedAt: 166 * day }, 167],
  ['is revoked', { revokedAt: 100 * day }, 167],
  ['has ended', {}, 180],
])('keeps silent about one that %s', (_, change, at) => {
  expect(due(change, at * day)).toBe(false);
});

it('keeps silent where a later one holds the line longer', () => {
  const renewed = { ...base, attestedAt: 160 * day, expiresAt: 300 * day };
  expect(dueReminders([base, renewed], 170 * day)).toEqual([]);
  const elsewhere = { ...renewed, check: 'logging' };
  expect(dueReminders([base, elsewhere], 170 * day)).toEqual([base]);
});
