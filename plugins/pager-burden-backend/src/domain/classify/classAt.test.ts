import fc from 'fast-check';
import {
  arbitraryInstant,
  arbitraryResponder,
  at,
  livingIn,
} from '../__testUtils__/calendars';
import { readClass } from '../__testUtils__/classOracle';
import { classAt } from './classAt';
import { isAfterHours, isUnsocial } from './isAfterHours';
import { pagerDutyClass } from './pagerDutyClass';
import { Responder } from './ResponderCalendar';

const wallClock = (wall: number) => new Date(wall).toISOString().slice(0, 16);

it.each([
  ['America/Los_Angeles', '2026-01-11T18:30', 'weekend'],
  ['Europe/Berlin', '2026-01-12T03:30', 'sleep'],
  ['Asia/Kolkata', '2026-01-12T08:00', 'working'],
  ['Australia/Sydney', '2026-01-12T13:30', 'working'],
])('finds 2026-01-12T02:30Z in %s at %s in %s', (zone, local, expected) => {
  const who = livingIn(zone, { start: '08:00' });
  const found = classAt(at('2026-01-12T02:30:00Z'), who);
  expect(found).toMatchObject({ class: expected, isZoneEstimated: false });
  expect(wallClock(found.wall)).toBe(local);
});

it('takes the hour that clocks skip by the clock on the wall', () => {
  const found = classAt(at('2026-03-29T01:30Z'), livingIn('Europe/London'));
  expect(found.class).toBe('sleep');
  expect(wallClock(found.wall)).toBe('2026-03-29T02:30');
});

it.each([
  ['2026-03-28T22:00Z', 9],
  ['2026-10-24T21:00Z', 11],
  ['2026-06-01T21:00Z', 10],
])('lets the night in London from %s have %i hours of sleep', (from, hours) => {
  const who = livingIn('Europe/London');
  const quarters = Array.from({ length: 80 }, (_, index) =>
    classAt(at(from) + (index - 20) * 900_000, who),
  );
  const sleeping = quarters.filter(one => one.class === 'sleep');
  expect(sleeping).toHaveLength(hours * 4);
});

it.each([
  ['2026-05-04T07:59Z', 'sleep'],
  ['2026-05-04T08:00Z', 'evening'],
  ['2026-05-04T09:00Z', 'working'],
  ['2026-05-04T17:59Z', 'working'],
  ['2026-05-04T18:00Z', 'evening'],
  ['2026-05-04T22:00Z', 'sleep'],
  ['2026-05-02T12:00Z', 'weekend'],
  ['2026-05-02T03:00Z', 'sleep'],
  ['2026-05-01T03:00Z', 'holiday'],
  ['2026-05-05T10:00Z', 'leave'],
  ['2026-05-06T23:59Z', 'leave'],
  ['2026-05-07T00:00Z', 'sleep'],
])('takes the first class that fits: at %s %s', (instant, expected) => {
  const who = livingIn('UTC', { holidays: ['2026-05-01', '2026-05-05'] });
  const calendar = {
    ...who.calendar!,
    leave: [{ from: '2026-05-05', to: '2026-05-06' }],
  };
  expect(classAt(at(instant), { ...who, calendar }).class).toBe(expected);
});

it('has windows that cross midnight, several on a day', () => {
  const who: Responder = {
    calendar: {
      periods: [
        {
          timeZone: 'UTC',
          windows: [
            { weekday: 3, start: '09:00', end: '12:00' },
            { weekday: 3, start: '20:00', end: '02:00' },
          ],
          holidays: new Set(),
        },
      ],
      leave: [],
    },
    zones: { instance: 'UTC' },
  };
  const rules = { sleep: { start: '03:00', end: '08:00' }, weekend: [6, 7] };
  const classes = ['10:00', '12:00', '20:00', '23:59'].map(
    time => classAt(at(`2026-05-06T${time}Z`), who, rules).class,
  );
  expect(classes).toEqual(['working', 'evening', 'working', 'working']);
  const next = ['01:59', '02:00', '03:00'].map(
    time => classAt(at(`2026-05-07T${time}Z`), who, rules).class,
  );
  expect(next).toEqual(['working', 'evening', 'sleep']);
});

it.each([
  [{ shift: 'Asia/Tokyo', team: 'Europe/Paris' }, 'Asia/Tokyo', 'shift'],
  [{ team: 'Europe/Paris' }, 'Europe/Paris', 'team'],
  [{}, 'UTC', 'instance'],
])('flags a zone that is not their own: %j', (zones, timeZone, zoneOrigin) => {
  const who = { zones: { ...zones, instance: 'UTC' } };
  expect(classAt(at('2026-05-06T12:00Z'), who)).toMatchObject({
    timeZone,
    zoneOrigin,
    isZoneEstimated: true,
  });
});

it('lives in the zone of then, from the midnight there on', () => {
  const [from, to] = ['Europe/Berlin', 'America/New_York'].map(
    zone => livingIn(zone).calendar!.periods[0],
  );
  const calendar = {
    periods: [from, { ...to, from: '2026-05-04' }],
    leave: [],
  };
  const who = { calendar, zones: { instance: 'UTC' } };
  const move = at('2026-05-04T04:00Z');
  expect(classAt(move - 1, who).timeZone).toBe('Europe/Berlin');
  expect(classAt(move, who).timeZone).toBe('America/New_York');
});

it('agrees with a person who reads calendar and clock', () => {
  fc.assert(
    fc.property(arbitraryInstant, arbitraryResponder, (instant, who) => {
      const { class: found, timeZone } = classAt(instant, who);
      expect({ class: found, timeZone }).toEqual(readClass(instant, who));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['2026-05-04T08:00Z', 'working'],
  ['2026-05-04T18:00Z', 'evening'],
  ['2026-05-04T22:00Z', 'sleep'],
  ['2026-05-02T03:00Z', 'sleep'],
  ['2026-05-02T08:00Z', 'evening'],
  ['2026-05-03T21:59Z', 'evening'],
])("is to PagerDuty at %s in the user's zone %s", (wall, expected) => {
  expect(pagerDutyClass(at(wall))).toBe(expected);
});

it.each([
  ['leave', true, true],
  ['holiday', true, true],
  ['sleep', true, true],
  ['weekend', true, true],
  ['working', false, false],
  ['evening', true, false],
] as const)('%s: after hours %s, unsocial %s', (one, after, unsocial) => {
  expect([isAfterHours(one), isUnsocial(one)]).toEqual([after, unsocial]);
});
