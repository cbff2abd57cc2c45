import {
  Participant,
  Rotation,
  Schedule,
  scheduleInput,
  WeeklyWindow,
} from '@operability/plugin-oncall-common';
import * as fc from 'fast-check';
import { sampleSchedule } from '../__testUtils__/samples';
import { scheduleDifferences } from './scheduleDifferences';
import {
  dateIn,
  lastHandoverDate,
  emptyScheduleForm,
  readScheduleForm,
  scheduleForm,
} from './scheduleForm';

const now = Date.parse('2026-11-28T07:00:00Z');
const [weekly] = sampleSchedule().rotations;

function roundTrip(schedule: Schedule) {
  return readScheduleForm(scheduleForm(schedule, now)).input;
}

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));
const windows = fc.array(
  fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), {
      minLength: 1,
      maxLength: 7,
    }),
    from: time,
    to: fc.oneof(time, fc.constant('24:00')),
  }),
  { minLength: 1, maxLength: 3 },
);
const place = fc.oneof(
  fc.constant<Participant>({ vacant: true }),
  fc.constantFrom<Participant[]>(
    { userRef: 'user:default/ion-fox' },
    { userRef: 'user:default/rally-owl' },
  ),
);
const rotation: fc.Arbitrary<Omit<Rotation, 'id'>> = fc.record(
  {
    name: fc.constantFrom('Weekly', 'Nights'),
    participants: fc.array(place, { minLength: 1, maxLength: 4 }),
    shift: fc.constantFrom('PT8H', 'P1D', 'P7D', 'P1W', 'P2W', 'P1M'),
    handover: fc.record(
      { time, weekday: fc.integer({ min: 1, max: 7 }) },
      { requiredKeys: ['time'] },
    ),
    startsOn: fc.constantFrom('2026-01-05', '2026-12-24'),
    restrictions: fc.oneof(fc.constant<WeeklyWindow[]>([]), windows),
    // To the millisecond, as the server writes it.
    effectiveFrom: fc.constant('2026-11-30T17:00:00.123Z'),
    effectiveUntil: fc.constant('2027-11-30T17:00:00.456Z'),
  },
  {
    requiredKeys: [
      'name',
      'participants',
      'shift',
      'handover',
      'startsOn',
      'restrictions',
    ],
  },
);

describe('scheduleForm', () => {
  it('gives back every schedule as it was when nobody changes anything', () => {
    fc.assert(
      fc.property(
        fc.array(rotation, { minLength: 1, maxLength: 3 }),
        fc.option(
          fc.record(
            { windows, holidayRegion: fc.constant('US-CA') },
            { requiredKeys: ['windows'] },
          ),
          { nil: undefined },
        ),
        fc.constantFrom('always' as const, 'workHours' as const),
        (rotations, workHours, expected) => {
          const schedule = sampleSchedule({
            expected,
            ...(workHours && { workHours }),
            rotations: rotations.map((one, index) => ({
              ...one,
              id: `rotation-${index}`,
            })),
          });
          const { name, ownerRef, timeZone } = schedule;

          expect(roundTrip(schedule)).toEqual({
            name,
            ownerRef,
            timeZone,
            expected,
            ...(workHours && { workHours }),
            rotations: schedule.rotations,
          });
        },
      ),
    );
  });

  it('leaves history out, and changes what waits instead of what gives way to it', () => {
    const schedule = sampleSchedule({
      rotations: [
        { ...weekly, id: 'over', effectiveUntil: '2026-11-01T00:00:00.000Z' },
        {
          ...weekly,
          id: 'running',
          effectiveUntil: '2026-11-30T17:00:00.000Z',
        },
        {
          ...weekly,
          id: 'waiting',
          succeeds: 'running',
          effectiveFrom: '2026-11-30T17:00:00.000Z',
        },
        { ...weekly, id: 'ending', effectiveUntil: '2026-12-24T00:00:00.000Z' },
      ],
    });

    expect(roundTrip(schedule).rotations.map(({ id }) => id)).toEqual([
      'waiting',
      'ending',
    ]);
  });
});

describe('readScheduleForm', () => {
  it('says beside which field something is missing', () => {
    const { errors } = readScheduleForm(
      emptyScheduleForm('America/Los_Angeles', now),
    );

    expect(errors).toMatchObject({
      name: 'must not be empty',
      'rotations.0.participants.0':
        'choose somebody, or leave the place vacant',
    });
    expect(errors.ownerRef).toBeDefined();
  });

  it('refuses a zone that does not exist and a shift of nothing', () => {
    const form = scheduleForm(sampleSchedule(), now);
    const { errors } = readScheduleForm({
      ...form,
      timeZone: 'Mars/Olympus',
      rotations: [
        { ...form.rotations[0], shift: { count: '0', unit: 'hours' } },
      ],
    });

    expect(errors.timeZone).toMatch('IANA');
    expect(errors['rotations.0.shift']).toBe('must be at least an hour');
  });

  it('gives a new schedule whose places are filled what the contract accepts', () => {
    const form = emptyScheduleForm('America/Los_Angeles', now);
    const [one] = form.rotations;
    const { input, errors } = readScheduleForm({
      ...form,
      name: 'Runtime Primary',
      ownerRef: 'group:default/runtime',
      rotations: [
        {
          ...one,
          places: [{ ...one.places[0], userRef: ' user:default/ion-fox ' }],
        },
      ],
    });

    expect(errors).toEqual({});
    expect(scheduleInput.parse(input).rotations[0]).toMatchObject({
      participants: [{ userRef: 'user:default/ion-fox' }],
      shift: 'P1W',
      startsOn: '2026-11-23',
    });
  });

  it('names the usual hours where only the public holidays were chosen', () => {
    const form = scheduleForm(sampleSchedule(), now);
    const { input } = readScheduleForm({ ...form, holidayRegion: 'US' });

    expect(input.workHours).toEqual({
      windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
      holidayRegion: 'US',
    });
  });
});

describe('scheduleDifferences', () => {
  it('names the fields that two people wrote differently', () => {
    const mine = scheduleForm(sampleSchedule(), now);
    const theirs = scheduleForm(
      sampleSchedule({
        name: 'Primary',
        rotations: [{ ...weekly, participants: [{ vacant: true }] }],
      }),
      now,
    );

    expect(scheduleDifferences(theirs, mine).map(({ label }) => label)).toEqual(
      ['Name', 'Rotations'],
    );
    expect(scheduleDifferences(mine, mine)).toEqual([]);
  });
});

describe('a new rotation starts on the Monday whose handover was last', () => {
  it.each([
    ['2026-11-25T12:00:00.000Z', '2026-11-23'],
    ['2026-11-30T17:00:00.000Z', '2026-11-30'],
    ['2026-11-30T16:59:00.000Z', '2026-11-23'],
  ])('%s: %s in Los Angeles', (instant, date) => {
    expect(lastHandoverDate('America/Los_Angeles', Date.parse(instant))).toBe(
      date,
    );
  });
});

describe('dateIn', () => {
  it('takes today from the clock of the zone, not of the reader', () => {
    const sunday = Date.parse('2026-11-29T12:00:00Z');

    expect(dateIn('Pacific/Auckland', sunday)).toBe('2026-11-30');
    expect(dateIn('America/Los_Angeles', sunday)).toBe('2026-11-29');
  });
});
