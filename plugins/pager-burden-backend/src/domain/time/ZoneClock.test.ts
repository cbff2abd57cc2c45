import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ZoneClock } from './ZoneClock';

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kolkata',
);
const instants = fc
  .integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2060, 0) / 1000 })
  .map(seconds => seconds * 1000);

it('shows what the time zone database shows', () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const { offset } = DateTime.fromMillis(instant, { zone });
      expect(ZoneClock.of(zone).wallAt(instant)).toBe(
        instant + offset * 60_000,
      );
    }),
    { numRuns: 300 },
  );
});

it('finds an instant that shows the wall time, and none before it', () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const clock = ZoneClock.of(zone);
      const wall = clock.wallAt(instant);
      const found = clock.firstInstantOf(wall);
      expect(found).toBeLessThanOrEqual(instant);
      expect(clock.wallAt(found)).toBe(wall);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['Europe/Berlin', '2026-03-29T02:30Z', '2026-03-29T01:00Z'],
  ['Europe/Berlin', '2026-10-25T02:30Z', '2026-10-25T00:30Z'],
  ['America/Santiago', '2026-09-06T00:00Z', '2026-09-06T04:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15Z', '2026-10-03T15:30Z'],
  ['Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30T10:00Z'],
])('in %s %s is first at %s, or the end of its gap', (zone, wall, end) => {
  expect(ZoneClock.of(zone).firstInstantOf(Date.parse(wall))).toBe(
    Date.parse(end),
  );
});
