import { Target, WeeklyWindow } from '@operability/plugin-oncall-common';
import fc from 'fast-check';
import { Deed, grid, LadderCase } from './ladderOracle';
import { ladder } from './ladders';
import { TestShift, user } from './TestWorld';

const minute = 60_000;
const horizon = 3 * 60 * minute;
const names = ['ant', 'bee', 'cat', 'dog', 'elk'];
const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe'];
const epoch = Date.UTC(2026, 9, 20);

const person = fc.constantFrom(...names).map(user);
const schedule = fc.constantFrom('first', 'second', 'third');

const target: fc.Arbitrary<Target> = fc.oneof(
  schedule.map(ref => ({ type: 'schedule' as const, ref })),
  person.map(ref => ({ type: 'user' as const, ref })),
  fc
    .constantFrom('group:default/few', 'group:default/none')
    .map(ref => ({ type: 'group' as const, ref })),
  fc.constant({ type: 'channel' as const, ref: 'slack:#all' }),
);

const delay = fc
  .integer({ min: 1, max: 24 })
  .map(halfMinutes => `PT${halfMinutes * 30}S`);

const windows = fc.constantFrom<WeeklyWindow[]>(
  { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
  { weekdays: [1, 3, 5, 7], from: '22:00', to: '06:00' },
  { weekdays: [2, 6], from: '12:00', to: '24:00' },
);

const policy = fc.record(
  {
    steps: fc.array(
      fc.record({
        title: fc.constantFrom('One', 'Another'),
        targets: fc.array(target, { minLength: 1, maxLength: 2 }),
        escalateAfter: delay,
        hours: fc.constantFrom(
          'always' as const,
          'always' as const,
          'workHours' as const,
          'afterHours' as const,
        ),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    workHours: fc.record({
      timeZone: fc.constantFrom(...zones),
      windows: fc.array(windows, { minLength: 1, maxLength: 2 }),
      holidayRegion: fc.constant('US-CA'),
    }),
    repeat: fc.integer({ min: 0, max: 2 }),
    ackTimeout: fc
      .integer({ min: 2, max: 60 })
      .map(halfMinutes => `PT${halfMinutes * 30}S`),
    lastResort: target,
  },
  { requiredKeys: ['steps', 'workHours', 'repeat', 'ackTimeout'] },
);

const halfMinute = (longest = horizon) =>
  fc.integer({ min: 0, max: longest / grid }).map(count => count * grid);

function shifts(start: number): fc.Arbitrary<TestShift[]> {
  const shift = fc
    .tuple(person, halfMinute(horizon / 2), halfMinute(horizon / 2))
    .map(([userRef, offset, length]) => ({
      userRef,
      start: start - 30 * minute + offset,
      end: start - 30 * minute + offset + length + grid,
    }));
  return fc.array(shift, { maxLength: 12 });
}

type Simple = Exclude<Deed['type'], 'snooze' | 'reassign' | 'resolve'>;

function deed(start: number): fc.Arbitrary<Deed> {
  // The first hour has most of what can go wrong.
  const at = halfMinute(horizon / 3).map(offset => start + grid + offset);
  const base = { at, actor: person };
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        ...base,
        type: fc.constantFrom<Simple[]>(
          'acknowledge',
          'acknowledge',
          'acknowledge',
          'extend',
          'extend',
          'escalate',
          'escalate',
          'trigger',
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        ...base,
        type: fc.constantFrom('reassign' as const),
        userRef: person,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        ...base,
        type: fc.constant('snooze' as const),
        minutes: fc.integer({ min: 1, max: 40 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ ...base, type: fc.constant('resolve' as const) }),
    },
  );
}

/** Policies, schedules, instants and, where asked for, what people do meanwhile. */
export function arbitraryLadderCase(options: {
  withDeeds: boolean;
}): fc.Arbitrary<LadderCase> {
  return fc.integer({ min: 0, max: 20_000 }).chain(offset => {
    const start = epoch + offset * 2 * minute;
    const window = fc
      .tuple(halfMinute(), halfMinute(horizon / 8))
      .map(([from, length]) => ({
        start: start - 10 * minute + from,
        end: start - 10 * minute + from + length,
      }));
    return fc.record(
      {
        start: fc.constant(start),
        end: fc.constant(start + horizon),
        policy: policy.map(fields => ladder(fields)),
        edited: policy.map(fields => ladder(fields, 2)),
        lastResort: target,
        world: fc.record({
          schedules: fc.record({
            first: shifts(start),
            second: shifts(start),
            third: shifts(start),
          }),
          groups: fc.record({
            'group:default/few': fc.uniqueArray(person, { maxLength: 3 }),
          }),
          unreachable: fc.oneof(
            { weight: 3, arbitrary: fc.constant<string[]>([]) },
            { weight: 1, arbitrary: fc.uniqueArray(person, { maxLength: 2 }) },
          ),
          holidays: fc.subarray(['2026-10-26', '2026-11-11', '2026-11-01']),
        }),
        maintenance: options.withDeeds
          ? fc.array(window, { maxLength: 2 })
          : fc.constant([]),
        deeds: options.withDeeds
          ? fc
              .array(deed(start), { maxLength: 8 })
              .map(deeds => deeds.sort((one, other) => one.at - other.at))
          : fc.constant([]),
      },
      {
        requiredKeys: [
          'start',
          'end',
          'policy',
          'world',
          'maintenance',
          'deeds',
        ],
      },
    );
  });
}
