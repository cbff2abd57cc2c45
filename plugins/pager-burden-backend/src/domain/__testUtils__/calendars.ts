import fc from 'fast-check';
import { Responder, WorkWindow } from '../classify/ResponderCalendar';

/** Milliseconds of an ISO text. */
export const at = (text: string) => Date.parse(text);

/** Somebody who lives in a zone, with the hours given on weekdays. */
export function livingIn(
  timeZone: string,
  { start = '09:00', end = '18:00', holidays = [] as string[] } = {},
): Responder {
  const windows = [1, 2, 3, 4, 5].map(weekday => ({ weekday, start, end }));
  return {
    calendar: {
      periods: [{ timeZone, windows, holidays: new Set(holidays) }],
      leave: [],
    },
    zones: { instance: 'UTC' },
  };
}

const zones = fc.constantFrom(
  'Europe/London',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/Santiago',
);
const times = fc.constantFrom(
  '00:00',
  '06:00',
  '08:30',
  '09:00',
  '12:00',
  '13:15',
  '18:00',
  '22:00',
  '24:00',
);
const window: fc.Arbitrary<WorkWindow> = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  start: times.filter(time => time !== '24:00'),
  end: times.filter(time => time !== '00:00'),
});
// Around the two changes of London's clocks in 2026, and not much more.
const dates = fc.constantFrom(
  '2026-03-27',
  '2026-03-28',
  '2026-03-29',
  '2026-03-30',
  '2026-04-02',
  '2026-04-04',
);
const period = fc.record({
  timeZone: fc.option(zones, { nil: undefined }),
  windows: fc.array(window, { maxLength: 6 }),
  holidays: fc.uniqueArray(dates, { maxLength: 2 }).map(days => new Set(days)),
});

/** People with calendars of every shape, around the end of March 2026. */
export const arbitraryResponder: fc.Arbitrary<Responder> = fc.record({
  calendar: fc.option(
    fc.record({
      periods: fc
        .tuple(
          fc.array(period, { minLength: 1, maxLength: 3 }),
          fc.uniqueArray(dates, { minLength: 3, maxLength: 3 }),
          fc.boolean(),
        )
        .map(([periods, from, isOpen]) => {
          const sorted = [...from].sort();
          return periods.map((one, index) =>
            index === 0 && isOpen ? one : { ...one, from: sorted[index] },
          );
        }),
      leave: fc.array(
        fc
          .tuple(dates, dates)
          .map(([one, other]) =>
            one < other ? { from: one, to: other } : { from: other, to: one },
          ),
        { maxLength: 1 },
      ),
    }),
    { nil: undefined, freq: 8 },
  ),
  zones: fc.record({
    shift: fc.option(zones, { nil: undefined }),
    team: fc.option(zones, { nil: undefined }),
    instance: zones,
  }),
});

/** Quarters of an hour of the days that `arbitraryResponder` is about. */
export const arbitraryInstant = fc
  .integer({ min: 0, max: 12 * 96 })
  .map(quarter => at('2026-03-25T00:00:00Z') + quarter * 900_000);
