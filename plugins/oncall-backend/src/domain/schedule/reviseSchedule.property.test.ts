import { day, ZoneClock } from '@operability/backend-kit/time';
import { ChangeFrom, Rotation } from '@operability/plugin-oncall-common';
import fc from 'fast-check';
import {
  arbitraryOverrides,
  arbitraryRotation,
  arbitrarySchedule,
  clockChanges,
  minuteNear,
  people,
  unchangingClock,
} from '../__testUtils__/arbitrarySchedule';
import { handoversOf } from './Handovers';
import { endOf, rotationSegments, startOf } from './rotationSegments';
import { ProposedSchedule, reviseSchedule } from './reviseSchedule';
import { ScheduleRule, scheduleShifts } from './scheduleShifts';

type Saved = ScheduleRule & { rotations: Rotation[] };
type Kind = 'keep' | 'change' | 'take out';

interface Edit {
  kinds: Kind[];
  changed: Omit<Rotation, 'id'>[];
  added: Omit<Rotation, 'id'>[];
  timeZone: string;
  from: ChangeFrom;
  later: number;
}

const places = [...clockChanges, unchangingClock];
const from = fc.constantFrom<ChangeFrom>('nextHandover', 'now');

function edits(around: string, timeZone: string): fc.Arbitrary<Edit[]> {
  const rotation = arbitraryRotation(around);
  return fc.array(
    fc.record({
      kinds: fc.array(fc.constantFrom<Kind>('keep', 'change', 'take out'), {
        minLength: 8,
        maxLength: 8,
      }),
      changed: fc.array(rotation, { minLength: 8, maxLength: 8 }),
      added: fc.array(rotation, { maxLength: 1 }),
      timeZone: fc.oneof(
        { arbitrary: fc.constant(timeZone), weight: 3 },
        { arbitrary: fc.constantFrom('Asia/Tokyo', 'UTC'), weight: 1 },
      ),
      from,
      later: fc.integer({ min: 0, max: 3 * 1440 }).map(m => m * 60_000),
    }),
    { minLength: 1, maxLength: 3 },
  );
}

function propose(schedule: Saved, edit: Edit): ProposedSchedule {
  const rotations = schedule.rotations.flatMap((rotation, index) => {
    const kind = edit.kinds[index % edit.kinds.length];
    if (kind === 'take out') return [];
    return kind === 'keep'
      ? [rotation]
      : [{ ...edit.changed[index % edit.changed.length], id: rotation.id }];
  });
  return {
    timeZone: edit.timeZone,
    rotations: [...rotations, ...edit.added],
  };
}

/** What has been; whether an override is orphaned depends on the future too. */
function history(...question: Parameters<typeof scheduleShifts>) {
  const { items, gaps, coverage } = scheduleShifts(...question);
  return { items, gaps, coverage };
}

it('never changes the past, however often a schedule is edited', () => {
  let count = 0;
  const newId = () => `n${count++}`;
  fc.assert(
    fc.property(
      fc
        .constantFrom(...places)
        .chain(where =>
          fc.tuple(
            arbitrarySchedule(where),
            arbitraryOverrides(where.around),
            edits(where.around, where.timeZone),
            minuteNear(where.around, 4),
          ),
        ),
      ([first, overrides, changes, begin]) => {
        let schedule: Saved = { ...first, expected: 'always' };
        let now = begin;
        const start = begin - 8 * day;
        for (const edit of changes) {
          const past = { start, end: now };
          const before = history(schedule, overrides, past);
          schedule = {
            ...schedule,
            timeZone: edit.timeZone,
            rotations: reviseSchedule(schedule, propose(schedule, edit), {
              now,
              from: edit.from,
              newId,
            }),
          };
          expect(history(schedule, overrides, past)).toEqual(before);
          now += edit.later;
        }
      },
    ),
    { numRuns: 500 },
  );
});

/** A rotation of different people, all hours, that has begun. */
const running = fc.record({
  where: fc.constantFrom(...places),
  count: fc.integer({ min: 2, max: 4 }),
  shift: fc.constantFrom('PT8H', 'PT36H', 'P1D', 'P2D', 'P1W', 'P1M'),
  time: fc.constantFrom('00:00', '02:30', '09:00'),
});

interface Plan {
  where: { timeZone: string; around: string };
  count: number;
  shift: string;
  time: string;
}

function rotationOf({ where, count, shift, time }: Plan): Rotation {
  return {
    id: 'old',
    name: 'Weekly',
    participants: people.slice(0, count).map(userRef => ({ userRef })),
    shift,
    handover: { time },
    startsOn: where.around.slice(0, 10),
    restrictions: [],
  };
}

/** Whose turns come in a range, one after the other. */
function turns(rotations: Rotation[], timeZone: string, start: number) {
  const held = rotations.flatMap(rotation =>
    rotationSegments(rotation, timeZone, { start, end: start + 200 * day }),
  );
  return held
    .map(({ userRef }) => userRef)
    .filter((userRef, index, all) => userRef !== all[index - 1]);
}

it('keeps the holder and the order after them when length and handover change', () => {
  fc.assert(
    fc.property(
      running,
      running,
      from,
      fc.integer({ min: 0, max: 20 * 1440 }),
      (before, after, applied, minutes) => {
        const timeZone = before.where.timeZone;
        const current = rotationOf(before);
        const handovers = handoversOf(current, ZoneClock.of(timeZone));
        const now = handovers.instantOf(0) + minutes * 60_000;
        const changed = reviseSchedule(
          { timeZone, rotations: [current] },
          {
            timeZone,
            rotations: [
              {
                ...current,
                shift: after.shift,
                handover: { time: after.time },
              },
            ],
          },
          { now, from: applied, newId: () => 'new' },
        );
        const order = turns([current], timeZone, now).slice(0, before.count);
        const seen = turns(changed, timeZone, now).slice(0, before.count);
        expect(seen).toEqual(order);
      },
    ),
    { numRuns: 300 },
  );
});

it('gives nobody else another turn when somebody is taken out', () => {
  fc.assert(
    fc.property(
      running,
      fc.nat(3),
      fc.integer({ min: 0, max: 20 * 1440 }),
      from,
      (plan, index, minutes, applied) => {
        const timeZone = plan.where.timeZone;
        const current = rotationOf(plan);
        const handovers = handoversOf(current, ZoneClock.of(timeZone));
        const now = handovers.instantOf(0) + minutes * 60_000;
        const userRef = people[index % plan.count];
        const [ended, successor] = reviseSchedule(
          { timeZone, rotations: [current] },
          {
            timeZone,
            rotations: [
              {
                ...current,
                participants: current.participants.filter(
                  place => !('userRef' in place) || place.userRef !== userRef,
                ),
              },
            ],
          },
          { now, from: applied, newId: () => 'new' },
        );
        const range = { start: now, end: now + 70 * day };
        const cut = endOf(ended);
        const strip = (segments: ReturnType<typeof rotationSegments>) =>
          segments.map(({ start, end, userRef: holder }) => ({
            start,
            end,
            holder,
          }));
        const before = strip(
          rotationSegments(current, timeZone, { ...range, start: cut }),
        );
        expect(
          strip(
            rotationSegments(successor, timeZone, { ...range, start: cut }),
          ),
        ).toEqual(before.filter(({ holder }) => holder !== userRef));
      },
    ),
    { numRuns: 300 },
  );
});

it('starts the successor when its rotation ends, and at a handover of it', () => {
  fc.assert(
    fc.property(running, fc.integer({ min: 0, max: 20 * 1440 }), (plan, m) => {
      const timeZone = plan.where.timeZone;
      const current = rotationOf(plan);
      const handovers = handoversOf(current, ZoneClock.of(timeZone));
      const now = handovers.instantOf(0) + m * 60_000;
      const [ended, successor] = reviseSchedule(
        { timeZone, rotations: [current] },
        { timeZone, rotations: [{ ...current, shift: 'P3D' }] },
        { now, from: 'nextHandover', newId: () => 'new' },
      );
      const next = handovers.instantOf(handovers.lastAt(now) + 1);
      expect(endOf(ended)).toBe(next);
      expect(startOf(successor, -Infinity)).toBe(next);
      expect(successor.succeeds).toBe('old');
    }),
    { numRuns: 100 },
  );
});
