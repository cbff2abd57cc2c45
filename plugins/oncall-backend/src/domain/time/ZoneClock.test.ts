import fc from 'fast-check';
import { DateTime } from 'luxon';
import { ZoneClock } from './ZoneClock';

const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Asia/Kolkata',
);
const instants = fc.integer({
  min: Date.UTC(1995, 0) / 1000,
  max: Date.UTC(2060, 0) / 1000,
});

it('shows what the time zone database shows', () => {
  fc.assert(
    fc.property(zones, instants, (zone, seconds) => {
      const local = DateTime.fromSeconds(seconds, { zone });
      expect(ZoneClock.of(zone).wallAt(seconds * 1000)).toBe(
        (seconds + local.offset * 60) * 1000,
      );
    }),
    { numRuns: 500 },
  );
});

it('finds every instant by its wall time, as the first or the last', () => {
  fc.assert(
    fc.property(zones, instants, (zone, seconds) => {
      const clock = ZoneClock.of(zone);
      const wall = clock.wallAt(seconds * 1000);
      const found = [clock.firstInstantOf(wall), clock.lastInstantOf(wall)];
      expect(found).toContain(seconds * 1000);
      expect(found.map(instant => clock.wallAt(instant))).toEqual([wall, wall]);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['Europe/Berlin', '2026-03-29T02:30Z', '2026-03-29T01:00Z'],
  ['America/Santiago', '2026-09-06T00:00Z', '2026-09-06T04:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15Z', '2026-10-03T15:30Z'],
  ['Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30T10:00Z'],
])('in %s nothing shows %s, so it is the end of the gap', (zone, wall, end) => {
  const clock = ZoneClock.of(zone);
  expect(clock.firstInstantOf(Date.parse(wall))).toBe(Date.parse(end));
  expect(clock.lastInstantOf(Date.parse(wall))).toBe(Date.parse(end));
});
