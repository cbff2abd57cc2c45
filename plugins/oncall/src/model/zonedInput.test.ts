import fc from 'fast-check';
import { DateTime } from 'luxon';
import { instantInZone, zonedInputOf } from './zonedInput';

const minute = 60_000;

describe('instantInZone', () => {
  it.each([
    // Twice: the first.
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
    ['America/Santiago', '2026-04-04T23:30', '2026-04-05T02:30:00.000Z'],
    ['Asia/Beirut', '2026-10-24T23:30', '2026-10-24T20:30:00.000Z'],
    // Never: when the gap ends.
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00.000Z'],
    ['America/Santiago', '2026-09-06T00:30', '2026-09-06T04:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29T00:00', '2026-03-28T22:00:00.000Z'],
    // Once.
    ['Asia/Kolkata', '2026-03-29T00:00', '2026-03-28T18:30:00.000Z'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00.000Z'],
    ['utc', '2026-11-28T07:00', '2026-11-28T07:00:00.000Z'],
  ])('in %s at %s is %s', (zone, input, instant) => {
    expect(instantInZone(input, zone)).toBe(instant);
  });

  it('is the first instant whose clock shows the time, or a later one where none does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'America/New_York',
          'Australia/Lord_Howe',
          'America/Santiago',
          'Asia/Beirut',
          'Asia/Kolkata',
        ),
        fc.integer({
          min: Date.parse('2024-01-01T00:00Z') / minute,
          max: Date.parse('2028-01-01T00:00Z') / minute,
        }),
        (zone, minutes) => {
          const at = minutes * minute;
          const found = Date.parse(
            instantInZone(zonedInputOf(at, zone), zone)!,
          );
          const wallAt = (instant: number) =>
            instant + DateTime.fromMillis(instant, { zone }).offset * minute;
          // A time that exists is shown, and no earlier than by this instant.
          expect(wallAt(found)).toBe(wallAt(at));
          expect(found).toBeLessThanOrEqual(at);
          expect([0, 30 * minute, 60 * minute]).toContain(at - found);
          for (const earlier of [30, 60]) {
            expect(wallAt(found - earlier * minute)).not.toBe(wallAt(at));
          }
        },
      ),
    );
  });

  it.each([
    ['', 'utc'],
    ['soon', 'utc'],
    ['2026-11-28T07:00', 'Nowhere/Land'],
  ])('is none for %j in %s', (input, zone) => {
    expect(instantInZone(input, zone)).toBeUndefined();
  });
});
