import { day } from '../day';
import { isOverdue, nextDueAt, recordRotation } from './dueDate';

const credential = { intervalDays: 90, lastRotatedAt: 0, createdAt: 5 * day };

it('is due an interval after it was rotated, and overdue from that instant', () => {
  expect(nextDueAt(credential)).toBe(90 * day);
  expect(isOverdue(credential, 90 * day - 1)).toBe(false);
  expect(isOverdue(credential, 90 * day)).toBe(true);
});

it('is due at once where nobody knows when it was rotated', () => {
  const unknown = { ...credential, lastRotatedAt: undefined };
  expect(nextDueAt(unknown)).toBe(5 * day);
  expect(isOverdue(unknown, 5 * day)).toBe(true);
});

it('is rotated by the latest of its rotations, in whatever order recorded', () => {
  expect(recordRotation(credential, 20 * day, 30 * day)).toEqual({
    lastRotatedAt: 20 * day,
  });
  const later = { ...credential, lastRotatedAt: 25 * day };
  expect(recordRotation(later, 20 * day, 30 * day)).toEqual({
    lastRotatedAt: 25 * day,
  });
});

it('is not rotated tomorrow', () => {
  expect(recordRotation(credential, 31 * day, 30 * day)).toEqual({
    refused: 'rotatedAt: must not be in the future',
  });
});
