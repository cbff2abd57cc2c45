import { Rotation, WeeklyWindow } from '@operability/plugin-oncall-common';
import fc from 'fast-check';
import { PlannedOverride } from '../schedule/applyOverrides';
import { ScheduleRule } from '../schedule/scheduleShifts';

/** Zones, and the local nights in which their clocks change. */
export const clockChanges: { timeZone: string; around: string }[] = [
  { timeZone: 'Europe/Berlin', around: '2026-03-29T01:00Z' },
  { timeZone: 'Europe/Berlin', around: '2026-10-25T01:00Z' },
  { timeZone: 'America/Los_Angeles', around: '2026-03-08T10:00Z' },
  { timeZone: 'America/Los_Angeles', around: '2026-11-01T09:00Z' },
  // At midnight: the local day begins at one, or its last hour happens twice.
  { timeZone: 'America/Santiago', around: '2026-09-06T04:00Z' },
  { timeZone: 'America/Santiago', around: '2026-04-05T03:00Z' },
  { timeZone: 'Africa/Cairo', around: '2026-04-23T22:00Z' },
  { timeZone: 'Africa/Cairo', around: '2026-10-29T21:00Z' },
  { timeZone: 'Asia/Beirut', around: '2026-03-28T22:00Z' },
  { timeZone: 'Asia/Beirut', around: '2026-10-24T21:00Z' },
  // By half an hour.
  { timeZone: 'Australia/Lord_Howe', around: '2026-10-03T15:30Z' },
  { timeZone: 'Australia/Lord_Howe', around: '2026-04-04T15:00Z' },
  // On the southern calendar.
  { timeZone: 'Pacific/Auckland', around: '2026-09-26T14:00Z' },
  { timeZone: 'Pacific/Auckland', around: '2026-04-04T14:00Z' },
];

/** A zone whose clock never changes. */
export const unchangingClock = {
  timeZone: 'Asia/Kolkata',
  around: '2026-06-01T00:00Z',
};

export const people = ['ion-fox', 'jade-elk', 'kite-owl', 'lime-bee'].map(
  name => `user:default/${name}`,
);

/** Times near those at which clocks change, and some that are not. */
const time = fc.oneof(
  fc.constantFrom('00:00', '00:30', '01:00', '01:30', '01:45', '02:00'),
  fc.constantFrom('02:15', '02:30', '03:00', '09:00', '18:00', '23:30'),
  fc.nat(1439).map(minutes => timeText(minutes)),
);

const shift = fc.constantFrom(
  ...['PT1H', 'PT2H', 'PT3H', 'PT8H', 'PT12H', 'PT24H'],
  ...['PT5H', 'PT7H', 'PT36H', 'PT48H', 'PT100H'],
  ...['P1D', 'P2D', 'P3D', 'P1W', 'P2W', 'P1M', 'P2M'],
);

const place = fc.oneof(
  {
    arbitrary: fc.constantFrom(...people).map(userRef => ({ userRef })),
    weight: 5,
  },
  { arbitrary: fc.constant({ vacant: true as const }), weight: 1 },
);

const window: fc.Arbitrary<WeeklyWindow> = fc.record({
  weekdays: fc.oneof(
    fc.constant<number[]>([1, 2, 3, 4, 5, 6, 7]),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
      .map(days => days.sort()),
  ),
  from: time,
  to: fc.oneof(time, fc.constant('24:00')),
});

/** An instant on a full minute, at most some days from another. */
export function minuteNear(around: string, days: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: -days * 1440, max: days * 1440 })
    .map(minutes => Date.parse(around) + minutes * 60_000);
}

/** A rotation without an id, whose first handover lies around a date. */
export function arbitraryRotation(
  around: string,
): fc.Arbitrary<Omit<Rotation, 'id'>> {
  const limit = fc.option(
    minuteNear(around, 9).map(at => new Date(at).toISOString()),
    { nil: undefined, freq: 3 },
  );
  return fc.record({
    name: fc.constant('Rotation'),
    participants: fc.array(place, { minLength: 1, maxLength: 4 }),
    shift,
    handover: fc.record({
      time,
      weekday: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
    }),
    startsOn: fc
      .integer({ min: -10, max: 4 })
      .map(days =>
        new Date(Date.parse(around) + days * 86_400_000)
          .toISOString()
          .slice(0, 10),
      ),
    restrictions: fc.oneof(
      fc.constant<WeeklyWindow[]>([]),
      fc.array(window, { maxLength: 3 }),
    ),
    effectiveFrom: limit,
    effectiveUntil: limit,
  });
}

/** A schedule of up to three rotations around a date. */
export function arbitrarySchedule(where: {
  timeZone: string;
  around: string;
}): fc.Arbitrary<ScheduleRule & { rotations: Rotation[] }> {
  return fc.record({
    timeZone: fc.constant(where.timeZone),
    expected: fc.constantFrom('always' as const, 'workHours' as const),
    rotations: fc
      .array(arbitraryRotation(where.around), { minLength: 1, maxLength: 3 })
      .map(rotations =>
        rotations.map((rotation, index) => ({ ...rotation, id: `r${index}` })),
      ),
  });
}

/** Overrides and covers around a date, in any order. */
export function arbitraryOverrides(
  around: string,
): fc.Arbitrary<PlannedOverride[]> {
  return fc
    .array(
      fc.record({
        type: fc.constantFrom('replace' as const, 'cover' as const),
        userRef: fc.constantFrom(...people),
        replaces: fc.constantFrom(...people),
        start: minuteNear(around, 7),
        minutes: fc.integer({ min: 1, max: 4 * 1440 }),
        createdAt: fc.nat(1_000_000),
      }),
      { maxLength: 5 },
    )
    .map(overrides =>
      overrides.map(({ minutes, createdAt, ...rest }, index) => ({
        ...rest,
        id: `o${index}`,
        end: rest.start + minutes * 60_000,
        createdAt: createdAt * 10 + index,
      })),
    );
}

function timeText(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
