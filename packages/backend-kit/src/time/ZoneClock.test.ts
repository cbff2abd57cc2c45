import { ZoneClock } from './ZoneClock';

const zones = [
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
];

/** Instants from 1995 to 2060, all over the hours and days of their years. */
const instants = Array.from(
  { length: 1000 },
  (_, index) =>
    Date.UTC(1995, 0) +
    ((index * 2_074_129_673) % Math.floor((65 * 365 * 86_400_000) / 1000)) *
      1000,
);

/** What the time zone database shows, by another way. */
function shownAt(instant: number, timeZone: string): number {
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${text.replace(' ', 'T')}Z`);
}

it.each(zones)('shows what the time zone database shows in %s', zone => {
  const clock = ZoneClock.of(zone);
  for (const instant of instants) {
    expect([instant, clock.wallAt(instant)]).toEqual([
      instant,
      shownAt(instant, zone),
    ]);
  }
});

it.each(zones)(
  'finds every instant by its wall time, as the first or the last, in %s',
  zone => {
    const clock = ZoneClock.of(zone);
    for (const instant of instants) {
      const wall = clock.wallAt(instant);
      const found = [clock.firstInstantOf(wall), clock.lastInstantOf(wall)];
      expect(found).toContain(instant);
      expect(found.map(one => clock.wallAt(one))).toEqual([wall, wall]);
    }
  },
);

it.each([
  // In a gap, its end.
  ['Europe/Berlin', '2026-03-29T02:30Z', '2026-03-29T01:00Z'],
  ['America/Santiago', '2026-09-06T00:00Z', '2026-09-06T04:00Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15Z', '2026-10-03T15:30Z'],
  ['Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30T10:00Z'],
])('in %s nothing shows %s, so it is the end of the gap', (zone, wall, end) => {
  const clock = ZoneClock.of(zone);
  expect(clock.firstInstantOf(Date.parse(wall))).toBe(Date.parse(end));
  expect(clock.lastInstantOf(Date.parse(wall))).toBe(Date.parse(end));
});

it.each([
  ['Europe/Berlin', '2026-10-25T02:30Z', '2026-10-25T00:30Z', 60],
  ['Australia/Lord_Howe', '2026-04-05T01:45Z', '2026-04-04T14:45Z', 30],
])('in %s %s happens twice', (zone, wall, first, minutes) => {
  const clock = ZoneClock.of(zone);
  expect(clock.firstInstantOf(Date.parse(wall))).toBe(Date.parse(first));
  expect(clock.lastInstantOf(Date.parse(wall))).toBe(
    Date.parse(first) + minutes * 60_000,
  );
});

it('has offsets of before there were zones, to the second', () => {
  // Amsterdam went by its own sun.
  expect(
    ZoneClock.of('Europe/Amsterdam').wallAt(Date.parse('1900-01-01T00:00Z')),
  ).toBe(shownAt(Date.parse('1900-01-01T00:00Z'), 'Europe/Amsterdam'));
});

it('refuses what is no zone', () => {
  expect(() => ZoneClock.of('Mars/Olympus')).toThrow(
    "No such time zone: 'Mars/Olympus'",
  );
});
