import { day } from '@operability/backend-kit/time';
import { Rotation } from '@operability/plugin-oncall-common';
import fc from 'fast-check';
import {
  arbitraryOverrides,
  arbitrarySchedule,
  clockChanges,
  minuteNear,
} from '../__testUtils__/arbitrarySchedule';
import { onCallAt } from './onCallAt';
import { segmentsIn } from './scheduleShifts';

const [ion, jade, kite] = ['ion-fox', 'jade-elk', 'kite-owl'].map(
  name => `user:default/${name}`,
);
const weekly: Rotation = {
  id: 'weekly',
  name: 'Weekly',
  participants: [{ userRef: ion }, { userRef: jade }],
  shift: 'P1W',
  handover: { time: '09:00', weekday: 1 },
  startsOn: '2026-03-02',
  restrictions: [],
};
const wednesday = Date.parse('2026-03-04T12:00Z');
const handover = Date.parse('2026-03-09T09:00Z');

function schedule(...rotations: Rotation[]) {
  return { timeZone: 'UTC', rotations };
}

it('names the holder until the handover, and who is next', () => {
  expect(onCallAt(schedule(weekly), [], wednesday)).toEqual({
    holders: [
      {
        userRef: ion,
        source: { type: 'rotation', id: 'weekly' },
        until: handover,
      },
    ],
    next: { at: handover, userRefs: [jade] },
  });
});

it('sees overrides in who is next', () => {
  const override = {
    type: 'replace' as const,
    id: 'o',
    userRef: kite,
    replaces: jade,
    start: handover,
    end: handover + day,
    createdAt: 0,
  };
  expect(onCallAt(schedule(weekly), [override], wednesday).next).toEqual({
    at: handover,
    userRefs: [kite],
  });
});

it('does not end at a handover to oneself', () => {
  const alone = { ...weekly, participants: [{ userRef: ion }] };
  const ended = {
    ...alone,
    effectiveUntil: new Date(handover + 21 * day).toISOString(),
  };
  expect(onCallAt(schedule(alone), [], wednesday)).toEqual({
    holders: [expect.objectContaining({ userRef: ion, until: undefined })],
  });
  expect(onCallAt(schedule(ended), [], wednesday).holders[0].until).toBe(
    handover + 21 * day,
  );
});

it('names who comes after a gap', () => {
  const nights = {
    ...weekly,
    restrictions: [
      { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '18:00', to: '09:00' },
    ],
  };
  expect(onCallAt(schedule(nights), [], wednesday)).toEqual({
    holders: [],
    next: { at: Date.parse('2026-03-04T18:00Z'), userRefs: [ion] },
  });
});

it('agrees with the shifts at every instant', () => {
  fc.assert(
    fc.property(
      fc
        .constantFrom(...clockChanges)
        .chain(where =>
          fc.tuple(
            arbitrarySchedule(where),
            arbitraryOverrides(where.around),
            minuteNear(where.around, 4),
          ),
        ),
      ([rule, overrides, at]) => {
        const { holders, next } = onCallAt(rule, overrides, at);
        const peopleAt = (instant: number) =>
          segmentsIn(rule, overrides, { start: instant, end: instant + 1 }).map(
            ({ userRef }) => userRef,
          );
        const now = holders.map(({ userRef }) => userRef);
        expect(now).toEqual(peopleAt(at));
        const ends = holders.flatMap(({ userRef, until }) =>
          until === undefined ? [] : [{ userRef, until }],
        );
        for (const { userRef, until } of ends) {
          expect(peopleAt(until)).not.toContain(userRef);
          expect(peopleAt(until - 1)).toContain(userRef);
        }
        const { userRefs, at: nextAt } = next ?? { userRefs: now, at };
        expect(peopleAt(nextAt)).toEqual(userRefs);
        expect(now).toEqual(
          expect.arrayContaining(next ? peopleAt(nextAt - 1) : now),
        );
      },
    ),
    { numRuns: 300 },
  );
});
