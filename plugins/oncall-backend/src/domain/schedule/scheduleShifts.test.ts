import { hour } from '@operability/backend-kit/time';
import { Rotation, Schedule } from '@operability/plugin-oncall-common';
import { PlannedOverride } from './applyOverrides';
import { scheduleShifts, ScheduleRule } from './scheduleShifts';

const ion = 'user:default/ion-fox';
const jade = 'user:default/jade-elk';
const kite = 'user:default/kite-owl';

function rotation(change: Partial<Rotation> = {}): Rotation {
  return {
    id: 'r',
    name: 'Rotation',
    participants: [{ userRef: ion }, { userRef: jade }],
    shift: 'P1D',
    handover: { time: '09:00' },
    startsOn: '2026-03-02',
    restrictions: [],
    ...change,
  };
}

function schedule(
  timeZone: string,
  rotations: Partial<Rotation>[],
  change: Partial<Schedule> = {},
): ScheduleRule {
  return {
    timeZone,
    expected: 'always',
    ...change,
    rotations: rotations.map((each, index) =>
      rotation({ id: `r${index}`, ...each }),
    ),
  };
}

function replace(
  userRef: string,
  replaces: string,
  start: string,
  end: string,
  createdAt = 0,
): PlannedOverride {
  return {
    type: 'replace',
    id: `${name(userRef)} for ${name(replaces)}`,
    userRef,
    replaces,
    start: Date.parse(start),
    end: Date.parse(end),
    createdAt,
  };
}

function cover(userRef: string, start: string, end: string): PlannedOverride {
  return {
    type: 'cover',
    id: `${name(userRef)} too`,
    userRef,
    start: Date.parse(start),
    end: Date.parse(end),
    createdAt: 0,
  };
}

function name(userRef: string): string {
  return userRef.replace(/.*\/(.*)-.*/, '$1');
}

/** Shifts as `start/end who source`, in UTC and without what is obvious. */
function list(
  rule: ScheduleRule,
  since: string,
  until: string,
  overrides: PlannedOverride[] = [],
) {
  const range = { start: Date.parse(since), end: Date.parse(until) };
  const shifts = scheduleShifts(rule, overrides, range);
  const short = (at: number) => new Date(at).toISOString().slice(5, 16);
  return {
    shifts: shifts.items.map(
      ({ start, end, userRef, source }) =>
        `${short(start)}/${short(end)} ${name(userRef)} ${source.id}`,
    ),
    gaps: shifts.gaps.map(({ start, end }) => `${short(start)}/${short(end)}`),
    coverage: shifts.coverage,
    orphaned: shifts.orphaned,
  };
}

describe('a handover is one instant', () => {
  it('in the gap of a spring night it is the first instant after the gap', () => {
    const nightly = schedule('Europe/Berlin', [
      { handover: { time: '02:30' } },
    ]);
    expect(
      list(nightly, '2026-03-28T00:00Z', '2026-03-31T00:00Z').shifts,
    ).toEqual([
      '03-28T00:00/03-28T01:30 jade r0',
      '03-28T01:30/03-29T01:00 ion r0',
      '03-29T01:00/03-30T00:30 jade r0',
      '03-30T00:30/03-31T00:00 ion r0',
    ]);
  });

  it('where it happens twice it is the first occurrence', () => {
    const nightly = schedule('America/Los_Angeles', [
      { handover: { time: '01:30' }, startsOn: '2026-10-30' },
    ]);
    expect(
      list(nightly, '2026-10-31T00:00Z', '2026-11-03T00:00Z').shifts,
    ).toEqual([
      '10-31T00:00/10-31T08:30 ion r0',
      '10-31T08:30/11-01T08:30 jade r0',
      '11-01T08:30/11-02T09:30 ion r0',
      '11-02T09:30/11-03T00:00 jade r0',
    ]);
  });

  it('at a midnight that does not exist it is one o’clock', () => {
    const nightly = schedule('America/Santiago', [
      { handover: { time: '00:00' }, startsOn: '2026-09-04' },
    ]);
    expect(
      list(nightly, '2026-09-05T12:00Z', '2026-09-07T12:00Z').shifts,
    ).toEqual([
      '09-05T12:00/09-06T04:00 jade r0',
      '09-06T04:00/09-07T03:00 ion r0',
      '09-07T03:00/09-07T12:00 jade r0',
    ]);
  });

  it('after a midnight that is put back an hour it is when the day really begins', () => {
    const nightly = schedule('Africa/Cairo', [
      { handover: { time: '00:00' }, startsOn: '2026-10-28' },
    ]);
    expect(
      list(nightly, '2026-10-28T22:00Z', '2026-10-31T00:00Z').shifts,
    ).toEqual([
      '10-28T22:00/10-29T22:00 jade r0',
      '10-29T22:00/10-30T22:00 ion r0',
      '10-30T22:00/10-31T00:00 jade r0',
    ]);
  });

  it('in a gap of half an hour it is half an hour later', () => {
    const nightly = schedule('Australia/Lord_Howe', [
      { handover: { time: '02:15' }, startsOn: '2026-10-03' },
    ]);
    expect(
      list(nightly, '2026-10-03T00:00Z', '2026-10-05T00:00Z').shifts,
    ).toEqual([
      '10-03T00:00/10-03T15:30 ion r0',
      '10-03T15:30/10-04T15:15 jade r0',
      '10-04T15:15/10-05T00:00 ion r0',
    ]);
  });

  it('on a day that a country left out it is the start of the next', () => {
    const daily = schedule('Pacific/Apia', [{ startsOn: '2011-12-28' }]);
    expect(
      list(daily, '2011-12-29T00:00Z', '2012-01-01T00:00Z').shifts,
    ).toEqual([
      '12-29T00:00/12-29T19:00 ion r0',
      '12-29T19:00/12-30T10:00 jade r0',
      '12-30T10:00/12-30T19:00 ion r0',
      '12-30T19:00/12-31T19:00 jade r0',
      '12-31T19:00/01-01T00:00 ion r0',
    ]);
  });

  it.each([
    ['Europe/Berlin', '02-28T08:00/03-01T08:00', '04-01T07:00/04-02T07:00'],
    [
      'America/Los_Angeles',
      '02-28T17:00/03-01T17:00',
      '04-01T16:00/04-02T16:00',
    ],
    ['Pacific/Auckland', '02-28T20:00/03-01T20:00', '04-05T21:00/04-06T21:00'],
    ['Asia/Kolkata', '02-28T03:30/03-01T03:30', '04-01T03:30/04-02T03:30'],
  ])('keeps nine o’clock in %s all year', (timeZone, before, after) => {
    const daily = schedule(timeZone, [{ startsOn: '2026-01-01' }]);
    const { shifts, gaps } = list(daily, '2026-02-20', '2026-04-20');
    expect(shifts.map(shift => shift.slice(0, 23))).toEqual(
      expect.arrayContaining([before, after]),
    );
    expect(gaps).toEqual([]);
  });
});

describe('the length of a shift', () => {
  it('a weekly shift across a change of clocks has no gap of an hour', () => {
    const weekly = schedule('Europe/Berlin', [
      { shift: 'P1W', handover: { time: '09:00', weekday: 1 } },
    ]);
    expect(list(weekly, '2026-03-16', '2026-04-13')).toMatchObject({
      shifts: [
        '03-16T00:00/03-16T08:00 jade r0',
        '03-16T08:00/03-23T08:00 ion r0',
        '03-23T08:00/03-30T07:00 jade r0',
        '03-30T07:00/04-06T07:00 ion r0',
        '04-06T07:00/04-13T00:00 jade r0',
      ],
      gaps: [],
      coverage: 1,
    });
  });

  it('in hours that divide a day hands over at the same wall-clock times all year', () => {
    const thirds = schedule('Europe/Berlin', [
      { shift: 'PT8H', handover: { time: '06:00' } },
    ]);
    expect(
      list(thirds, '2026-03-28T21:00Z', '2026-03-29T20:00Z').shifts,
    ).toEqual([
      '03-28T21:00/03-29T04:00 ion r0',
      '03-29T04:00/03-29T12:00 jade r0',
      '03-29T12:00/03-29T20:00 ion r0',
    ]);
  });

  it('in 24 hours is a day, also when that has 23', () => {
    const hours = schedule('Europe/Berlin', [{ shift: 'PT24H' }]);
    const days = schedule('Europe/Berlin', [{ shift: 'P1D' }]);
    expect(list(hours, '2026-03-20', '2026-04-05')).toEqual(
      list(days, '2026-03-20', '2026-04-05'),
    );
  });

  it('in other hours is elapsed time, and moves along the clock', () => {
    const elapsed = schedule('Europe/Berlin', [
      { shift: 'PT36H', startsOn: '2026-03-28' },
    ]);
    expect(
      list(elapsed, '2026-03-28T08:00Z', '2026-04-01T00:00Z').shifts,
    ).toEqual([
      '03-28T08:00/03-29T20:00 ion r0',
      '03-29T20:00/03-31T08:00 jade r0',
      '03-31T08:00/04-01T00:00 ion r0',
    ]);
  });

  it('in months is clipped to the last day of each, counted from the original start', () => {
    const monthly = schedule('UTC', [{ shift: 'P1M', startsOn: '2026-01-31' }]);
    expect(list(monthly, '2026-01-31', '2026-06-01').shifts).toEqual([
      '01-31T09:00/02-28T09:00 ion r0',
      '02-28T09:00/03-31T09:00 jade r0',
      '03-31T09:00/04-30T09:00 ion r0',
      '04-30T09:00/05-31T09:00 jade r0',
      '05-31T09:00/06-01T00:00 ion r0',
    ]);
  });

  it('in hours across a repeated hour gives that hour to one person', () => {
    const hourly = schedule('America/Los_Angeles', [
      { shift: 'PT1H', handover: { time: '00:00' }, startsOn: '2026-11-01' },
    ]);
    expect(
      list(hourly, '2026-11-01T07:00Z', '2026-11-01T11:00Z').shifts,
    ).toEqual([
      '11-01T07:00/11-01T08:00 ion r0',
      '11-01T08:00/11-01T10:00 jade r0',
      '11-01T10:00/11-01T11:00 ion r0',
    ]);
  });

  it('in hours across a missing hour leaves that turn out', () => {
    const hourly = schedule('America/Los_Angeles', [
      { shift: 'PT1H', handover: { time: '00:00' }, startsOn: '2026-03-08' },
    ]);
    expect(
      list(hourly, '2026-03-08T08:00Z', '2026-03-08T12:00Z').shifts,
    ).toEqual([
      '03-08T08:00/03-08T09:00 ion r0',
      '03-08T09:00/03-08T10:00 jade r0',
      '03-08T10:00/03-08T11:00 jade r0',
      '03-08T11:00/03-08T12:00 ion r0',
    ]);
  });
});

describe('the start of a rotation', () => {
  it('is on the first such weekday from its date on', () => {
    const weekly = schedule('UTC', [
      {
        shift: 'P1W',
        startsOn: '2026-03-03',
        handover: { time: '09:00', weekday: 1 },
      },
    ]);
    expect(list(weekly, '2026-03-02', '2026-03-10')).toMatchObject({
      shifts: ['03-09T09:00/03-10T00:00 ion r0'],
      gaps: ['03-02T00:00/03-09T09:00'],
    });
  });

  it('is on its date where that is such a weekday, or none is named', () => {
    const named = schedule('UTC', [
      { handover: { time: '09:00', weekday: 1 } },
    ]);
    const unnamed = schedule('UTC', [{ handover: { time: '09:00' } }]);
    const first = '03-02T09:00/03-03T00:00 ion r0';
    expect(list(named, '2026-03-01', '2026-03-03').shifts).toEqual([first]);
    expect(list(unnamed, '2026-03-01', '2026-03-03').shifts).toEqual([first]);
  });

  it('and its end may be any instant', () => {
    const limited = schedule('UTC', [
      {
        effectiveFrom: '2026-03-03T12:00:00Z',
        effectiveUntil: '2026-03-04T10:00:00Z',
      },
    ]);
    expect(list(limited, '2026-03-01', '2026-03-10').shifts).toEqual([
      '03-03T12:00/03-04T09:00 jade r0',
      '03-04T09:00/03-04T10:00 ion r0',
    ]);
  });
});

describe('restrictions', () => {
  const nights = [1, 2, 3, 4, 5, 6, 7];

  it('that are said in local time stay so when clocks change', () => {
    const workDays = schedule('America/Los_Angeles', [
      {
        shift: 'P1W',
        restrictions: [
          { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' },
        ],
      },
    ]);
    expect(list(workDays, '2026-03-06', '2026-03-11').shifts).toEqual([
      '03-06T00:00/03-06T02:00 ion r0',
      '03-06T17:00/03-07T02:00 ion r0',
      '03-09T16:00/03-10T01:00 jade r0',
      '03-10T16:00/03-11T00:00 jade r0',
    ]);
  });

  it('start with the first occurrence of an hour and end with the last', () => {
    const small = schedule('America/Los_Angeles', [
      {
        shift: 'P1W',
        startsOn: '2026-10-26',
        restrictions: [{ weekdays: [7], from: '01:00', to: '01:30' }],
      },
    ]);
    expect(list(small, '2026-11-01', '2026-11-02').shifts).toEqual([
      '11-01T08:00/11-01T09:30 ion r0',
    ]);
  });

  it('that lie wholly in a gap are not there that day', () => {
    const small = schedule('America/Los_Angeles', [
      {
        shift: 'P1W',
        restrictions: [{ weekdays: [7], from: '02:00', to: '03:00' }],
      },
    ]);
    expect(list(small, '2026-03-08', '2026-03-09').shifts).toEqual([]);
  });

  it('that touch are one', () => {
    const touching = schedule('UTC', [
      {
        shift: 'P1W',
        restrictions: [
          { weekdays: nights, from: '18:00', to: '24:00' },
          { weekdays: nights, from: '00:00', to: '09:00' },
        ],
      },
    ]);
    const crossing = schedule('UTC', [
      {
        shift: 'P1W',
        restrictions: [{ weekdays: nights, from: '18:00', to: '09:00' }],
      },
    ]);
    const night = list(touching, '2026-03-04T12:00Z', '2026-03-05T12:00Z');
    expect(night.shifts).toEqual(['03-04T18:00/03-05T09:00 ion r0']);
    expect(list(touching, '2026-03-03', '2026-03-31')).toEqual(
      list(crossing, '2026-03-03', '2026-03-31'),
    );
  });

  it('that end when they start are whole days', () => {
    const weekend = schedule('UTC', [
      {
        shift: 'P1W',
        restrictions: [{ weekdays: [6, 7], from: '00:00', to: '00:00' }],
      },
    ]);
    expect(list(weekend, '2026-03-02', '2026-03-09').shifts).toEqual([
      '03-07T00:00/03-09T00:00 ion r0',
    ]);
  });
});

describe('several people', () => {
  it('are on call at once, and somebody in two rotations only once', () => {
    const both = schedule('UTC', [
      { participants: [{ userRef: ion }] },
      { participants: [{ userRef: jade }, { userRef: ion }] },
    ]);
    expect(list(both, '2026-03-02T09:00Z', '2026-03-04T09:00Z').shifts).toEqual(
      [
        '03-02T09:00/03-03T09:00 ion r0',
        '03-02T09:00/03-03T09:00 jade r1',
        '03-03T09:00/03-04T09:00 ion r0',
      ],
    );
  });

  it('and a vacant place is a gap', () => {
    const vacant = schedule('UTC', [
      { participants: [{ userRef: ion }, { vacant: true }] },
    ]);
    expect(
      list(vacant, '2026-03-02T09:00Z', '2026-03-04T09:00Z'),
    ).toMatchObject({
      gaps: ['03-03T09:00/03-04T09:00'],
      coverage: 0.5,
    });
  });
});

describe('overrides', () => {
  const daily = schedule('UTC', [{}]);
  const [start, end] = ['2026-03-02T09:00Z', '2026-03-03T09:00Z'];

  it('put somebody in the place of another for a while', () => {
    const evening = replace(
      kite,
      ion,
      '2026-03-02T18:00Z',
      '2026-03-02T22:00Z',
    );
    expect(list(daily, start, end, [evening])).toMatchObject({
      shifts: [
        '03-02T09:00/03-02T18:00 ion r0',
        '03-02T18:00/03-02T22:00 kite kite for ion',
        '03-02T22:00/03-03T09:00 ion r0',
      ],
      coverage: 1,
      orphaned: [],
    });
  });

  it('that replace somebody who is not on call add nobody, and are listed', () => {
    const wrong = replace(kite, jade, '2026-03-02T18:00Z', '2026-03-02T22:00Z');
    expect(list(daily, start, end, [wrong])).toMatchObject({
      shifts: ['03-02T09:00/03-03T09:00 ion r0'],
      orphaned: ['kite for jade'],
    });
  });

  it('are not orphaned while they replace somebody outside the range', () => {
    const long = replace(kite, jade, '2026-03-02T18:00Z', '2026-03-03T18:00Z');
    expect(list(daily, start, end, [long]).orphaned).toEqual([]);
  });

  it('see what overrides before them have left', () => {
    const evening = ['2026-03-02T18:00Z', '2026-03-02T22:00Z'] as const;
    const chain = [
      replace(jade, kite, ...evening, 2),
      replace(kite, ion, ...evening, 1),
    ];
    expect(list(daily, start, end, chain)).toMatchObject({
      shifts: [
        '03-02T09:00/03-02T18:00 ion r0',
        '03-02T18:00/03-02T22:00 jade jade for kite',
        '03-02T22:00/03-03T09:00 ion r0',
      ],
      orphaned: [],
    });
  });

  it('of one person that overlap: the first created has them', () => {
    const overlapping = [
      replace(jade, ion, '2026-03-02T18:00Z', '2026-03-02T22:00Z', 2),
      replace(kite, ion, '2026-03-02T20:00Z', '2026-03-03T00:00Z', 1),
    ];
    expect(list(daily, start, end, overlapping).shifts).toEqual([
      '03-02T09:00/03-02T18:00 ion r0',
      '03-02T18:00/03-02T20:00 jade jade for ion',
      '03-02T20:00/03-03T00:00 kite kite for ion',
      '03-03T00:00/03-03T09:00 ion r0',
    ]);
  });

  it('come after covers, whenever those were created', () => {
    const evening = ['2026-03-02T18:00Z', '2026-03-02T22:00Z'] as const;
    const late = { ...cover(kite, ...evening), createdAt: 9 };
    expect(
      list(daily, start, end, [replace(jade, kite, ...evening), late]),
    ).toMatchObject({
      shifts: [
        '03-02T09:00/03-03T09:00 ion r0',
        '03-02T18:00/03-02T22:00 jade jade for kite',
      ],
      orphaned: [],
    });
  });

  it('by somebody who is on call anyway leave them on call once', () => {
    const both = schedule('UTC', [
      { participants: [{ userRef: ion }] },
      { participants: [{ userRef: jade }] },
    ]);
    const double = replace(jade, ion, '2026-03-02T18:00Z', '2026-03-02T22:00Z');
    expect(list(both, start, end, [double]).shifts).toEqual([
      '03-02T09:00/03-02T18:00 ion r0',
      '03-02T09:00/03-03T09:00 jade r1',
      '03-02T22:00/03-03T09:00 ion r0',
    ]);
  });

  it('across a handover are one shift', () => {
    const alone = schedule('UTC', [{ participants: [{ userRef: ion }] }]);
    const long = replace(kite, ion, '2026-03-02T18:00Z', '2026-03-03T18:00Z');
    expect(list(alone, start, '2026-03-04T09:00Z', [long]).shifts).toEqual([
      '03-02T09:00/03-02T18:00 ion r0',
      '03-02T18:00/03-03T18:00 kite kite for ion',
      '03-03T18:00/03-04T09:00 ion r0',
    ]);
  });
});

describe('what a schedule promises', () => {
  const days = { userRef: ion };
  const byDay = {
    shift: 'P1W',
    participants: [days],
    restrictions: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
  };

  it('always: nights and weekends are gaps', () => {
    const always = schedule('UTC', [byDay]);
    expect(list(always, '2026-03-06', '2026-03-09')).toMatchObject({
      gaps: ['03-06T00:00/03-06T09:00', '03-06T17:00/03-09T00:00'],
      coverage: 1 / 9,
    });
  });

  it('in work hours: only what is missing of those', () => {
    const work = schedule('UTC', [byDay], { expected: 'workHours' });
    expect(list(work, '2026-03-06', '2026-03-09')).toMatchObject({
      gaps: ['03-06T17:00/03-06T18:00'],
      coverage: 8 / 9,
    });
  });

  it('in work hours of its own', () => {
    const own = schedule('UTC', [byDay], {
      expected: 'workHours',
      workHours: {
        windows: [{ weekdays: [5, 6], from: '10:00', to: '17:00' }],
      },
    });
    expect(list(own, '2026-03-06', '2026-03-09')).toMatchObject({
      gaps: ['03-07T10:00/03-07T17:00'],
      coverage: 0.5,
    });
  });

  it('nothing on a public holiday', () => {
    const work = schedule('UTC', [byDay], { expected: 'workHours' });
    const range = {
      start: Date.parse('2026-03-06'),
      end: Date.parse('2026-03-09'),
    };
    expect(scheduleShifts(work, [], range, ['2026-03-06'])).toMatchObject({
      gaps: [],
      coverage: 1,
    });
  });
});

it('says that a zone does not exist', () => {
  expect(() =>
    list(schedule('Europe/Atlantis', [{}]), '2026-03-02', '2026-03-03'),
  ).toThrow("No such time zone: 'Europe/Atlantis'");
});

it('holds a year of an hourly rotation of 200 people without a gap', () => {
  const many = schedule('Europe/Berlin', [
    {
      shift: 'PT1H',
      participants: Array.from({ length: 200 }, (_, index) => ({
        userRef: `user:default/person-${index}`,
      })),
      startsOn: '2000-01-01',
    },
  ]);
  const start = Date.parse('2026-01-01');
  const range = { start, end: start + 400 * 24 * hour };
  const { gaps, items } = scheduleShifts(many, [], range);
  expect(gaps).toEqual([]);
  // One turn is two hours long, in October; none is lost but the missing hour's.
  expect(items).toHaveLength(400 * 24 - 1);
});
