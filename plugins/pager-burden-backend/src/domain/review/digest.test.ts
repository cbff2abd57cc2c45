import { hour, weekdayOfWall, ZoneClock } from '@operability/backend-kit/time';
import fc from 'fast-check';
import { digestText } from '../summary/digestText';
import { timeOfWall } from '../time/timeOfWall';
import { commonZone } from './commonZone';
import { nextDigest } from './nextDigest';

it.each([
  ['2026-11-23T08:59:59.999Z', 'UTC', '2026-11-23T09:00:00.000Z'],
  ['2026-11-23T09:00:00Z', 'UTC', '2026-11-30T09:00:00.000Z'],
  ['2026-11-22T23:30:00Z', 'Asia/Tokyo', '2026-11-23T00:00:00.000Z'],
  ['2026-11-23T10:00:00Z', 'America/Los_Angeles', '2026-11-23T17:00:00.000Z'],
  // Clocks go back on the Sunday between.
  ['2026-10-20T00:00:00Z', 'Europe/Berlin', '2026-10-26T08:00:00.000Z'],
])('after %s in %s the next digest is at %s', (now, zone, next) => {
  expect(new Date(nextDigest(Date.parse(now), zone)).toISOString()).toBe(next);
});

it('is always a Monday at nine, within a week and an hour', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.constantFrom(
        'UTC',
        'Europe/London',
        'Asia/Kolkata',
        'America/Chicago',
      ),
      (now, zone) => {
        const next = nextDigest(now, zone);
        const wall = ZoneClock.of(zone).wallAt(next);
        expect([weekdayOfWall(wall), timeOfWall(wall)]).toEqual([1, 9 * hour]);
        expect(next - now).toBeGreaterThan(0);
        expect(next - now).toBeLessThanOrEqual(169 * hour);
      },
    ),
  );
});

it('goes by the zone of most, and by the first of equals', () => {
  expect(commonZone(['Europe/Berlin', 'Asia/Tokyo', 'Asia/Tokyo'])).toBe(
    'Asia/Tokyo',
  );
  expect(commonZone(['Europe/Berlin', 'Asia/Tokyo'])).toBe('Asia/Tokyo');
  expect(commonZone([])).toBeUndefined();
});

it('names the first of what is due, and says how much more there is', () => {
  const due = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((title, index) => ({
    title,
    ownerRef: 'user:default/ion-fox',
    dueOn: `2026-11-2${index + 1}`,
  }));
  expect(digestText('A quiet week.', [], '2026-11-23')).toBe(
    'A quiet week. No action is due.',
  );
  const text = digestText('Bad.', due, '2026-11-23');
  expect(text).toMatch(/^Bad\. 7 actions due: a \(ion-fox, overdue since/);
  expect(text).toContain('c (ion-fox, due on 2026-11-23)');
  expect(text).toMatch(/e \(.*\); and 2 more\.$/);
});
