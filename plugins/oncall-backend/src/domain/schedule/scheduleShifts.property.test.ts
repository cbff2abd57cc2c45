import { day, Interval, unite } from '@operability/backend-kit/time';
import fc from 'fast-check';
import {
  arbitraryOverrides,
  arbitrarySchedule,
  clockChanges,
  minuteNear,
  unchangingClock,
} from '../__testUtils__/arbitrarySchedule';
import { askOracle } from '../__testUtils__/minuteOracle';
import { wallCalendar } from '../__testUtils__/wallCalendar';
import { totalLength } from '../time/Interval';
import { scheduleShifts, ScheduleShifts } from './scheduleShifts';

const days = { before: 13, after: 13 };

function minutesOf({ start, end }: Interval): number[] {
  const count = (end - start) / 60_000;
  return Array.from({ length: count }, (_, index) => start / 60_000 + index);
}

/** Who is on call in each minute of the range, as the oracle writes it. */
function paint(shifts: ScheduleShifts, range: Interval): string[] {
  const minutes = minutesOf(range).map((): string[] => []);
  for (const item of shifts.items) {
    for (const minute of minutesOf(item)) {
      minutes[minute - range.start / 60_000].push(
        `${item.userRef} ${item.source.type}:${item.source.id}`,
      );
    }
  }
  return minutes.map(onCall => onCall.sort().join(', '));
}

function gapMinutes(shifts: ScheduleShifts): number[] {
  return shifts.gaps.flatMap(minutesOf);
}

describe.each([...clockChanges, unchangingClock])(
  'in $timeZone around $around',
  where => {
    const range = fc
      .record({
        start: minuteNear(where.around, 1),
        minutes: fc.integer({ min: 1, max: 2 * 1440 }),
      })
      .map(({ start, minutes }) => ({ start, end: start + minutes * 60_000 }));

    it('agrees with the words of the specification in every minute', () => {
      const calendar = wallCalendar(where.timeZone, where.around, days);
      fc.assert(
        fc.property(
          arbitrarySchedule(where),
          arbitraryOverrides(where.around),
          range,
          (schedule, overrides, asked) => {
            const shifts = scheduleShifts(schedule, overrides, asked);
            const oracle = askOracle(schedule, overrides, asked, calendar);
            expect(paint(shifts, asked)).toEqual(
              oracle.minutes.map(({ onCall }) => onCall.join(', ')),
            );
            const first = asked.start / 60_000;
            const gaps = oracle.minutes.flatMap(({ onCall, promised }, index) =>
              promised && !onCall.length ? [first + index] : [],
            );
            expect(gapMinutes(shifts)).toEqual(gaps);
            const promised = oracle.minutes.filter(minute => minute.promised);
            expect(shifts.coverage).toBeCloseTo(
              promised.length ? 1 - gaps.length / promised.length : 1,
              9,
            );
            expect([...shifts.orphaned].sort()).toEqual(oracle.orphaned);
          },
        ),
        { numRuns: 40 },
      );
    });

    it('is covered or in a gap at all times, and never both', () => {
      fc.assert(
        fc.property(
          arbitrarySchedule(where),
          arbitraryOverrides(where.around),
          range,
          (schedule, overrides, asked) => {
            const { items, gaps, coverage } = scheduleShifts(
              { ...schedule, expected: 'always' },
              overrides,
              asked,
            );
            const covered = unite(items);
            expect(unite([...covered, ...gaps])).toEqual([asked]);
            expect(totalLength(covered) + totalLength(gaps)).toBe(
              asked.end - asked.start,
            );
            expect(coverage).toBeCloseTo(
              totalLength(covered) / (asked.end - asked.start),
              9,
            );
          },
        ),
        { numRuns: 100 },
      );
    });
  },
);

const somewhere = fc.constantFrom(...clockChanges, unchangingClock);

it('lists shifts by start, within the range, nobody twice at one time', () => {
  fc.assert(
    fc.property(
      somewhere.chain(where =>
        fc.tuple(
          arbitrarySchedule(where),
          arbitraryOverrides(where.around),
          minuteNear(where.around, 5),
        ),
      ),
      ([schedule, overrides, start]) => {
        const asked = { start, end: start + 5 * day };
        const { items } = scheduleShifts(schedule, overrides, asked);
        const ended = new Map<string, number>();
        let last = asked.start;
        for (const item of items) {
          expect(item.start).toBeGreaterThanOrEqual(last);
          expect(item.end).toBeGreaterThan(item.start);
          expect(item.end).toBeLessThanOrEqual(asked.end);
          expect(item.start).toBeGreaterThanOrEqual(
            ended.get(item.userRef) ?? -Infinity,
          );
          ended.set(item.userRef, item.end);
          last = item.start;
        }
      },
    ),
  );
});

it('says the same about a part of a range as about the whole', () => {
  fc.assert(
    fc.property(
      somewhere.chain(where =>
        fc.tuple(
          arbitrarySchedule(where),
          arbitraryOverrides(where.around),
          minuteNear(where.around, 5),
          fc.integer({ min: 1, max: 6 * 1440 - 1 }),
        ),
      ),
      ([schedule, overrides, start, minutes]) => {
        const end = start + 6 * day;
        const cut = start + minutes * 60_000;
        const whole = { start, end };
        const parts = [
          { start, end: cut },
          { start: cut, end },
        ].flatMap(part =>
          paint(scheduleShifts(schedule, overrides, part), part),
        );
        expect(parts).toEqual(
          paint(scheduleShifts(schedule, overrides, whole), whole),
        );
      },
    ),
    { numRuns: 40 },
  );
});

it('does not care how many full rounds ago a rotation started', () => {
  fc.assert(
    fc.property(
      somewhere.chain(where =>
        fc.tuple(arbitrarySchedule(where), minuteNear(where.around, 5)),
      ),
      fc.constantFrom('PT1H', 'PT8H', 'P1D', 'P3D', 'P1W'),
      fc.integer({ min: 1, max: 30 }),
      ([schedule, start], shift, rounds) => {
        const begun = schedule.rotations.map(rotation => ({
          ...rotation,
          shift,
          handover: { time: rotation.handover.time },
          startsOn: '2026-01-01',
        }));
        const earlier = begun.map(rotation => ({
          ...rotation,
          // 168 days are full rounds of every one of these lengths.
          startsOn: new Date(
            Date.parse('2026-01-01') -
              rounds * 168 * rotation.participants.length * day,
          )
            .toISOString()
            .slice(0, 10),
        }));
        const asked = { start, end: start + 5 * day };
        expect(
          scheduleShifts({ ...schedule, rotations: earlier }, [], asked),
        ).toEqual(scheduleShifts({ ...schedule, rotations: begun }, [], asked));
      },
    ),
  );
});
