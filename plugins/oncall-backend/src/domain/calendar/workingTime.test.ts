import {
  defaultCalendar,
  nextWorkingTime,
  WorkCalendar,
  workingTime,
} from './workingTime';

const surroundings = {
  timeZone: 'America/Los_Angeles',
  holidaysOf: () => ['2026-11-26'],
};
const week = [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }];
const at = (text: string) => Date.parse(text);

function next(text: string, calendar: WorkCalendar = defaultCalendar) {
  const found = nextWorkingTime(calendar, at(text), surroundings);
  return found === undefined ? undefined : new Date(found).toISOString();
}

describe('nextWorkingTime', () => {
  it('is now while somebody works', () => {
    expect(next('2026-11-24T20:00:00Z')).toBe('2026-11-24T20:00:00.000Z');
  });

  it('is the next morning in the zone of the schedule by default', () => {
    expect(next('2026-11-25T02:00:00Z')).toBe('2026-11-25T17:00:00.000Z');
    expect(next('2026-11-28T12:00:00Z')).toBe('2026-11-30T17:00:00.000Z');
  });

  it('is in the zone that they have set', () => {
    const calendar = {
      periods: [{ timeZone: 'Europe/Berlin', windows: week }],
      leave: [],
    };
    expect(next('2026-11-25T02:00:00Z', calendar)).toBe(
      '2026-11-25T08:00:00.000Z',
    );
  });

  it('passes holidays and leave, both ends included', () => {
    const calendar = {
      periods: [{ windows: week, holidayRegion: 'US-CA' }],
      leave: [{ from: '2026-11-27', to: '2026-11-30' }],
    };
    expect(next('2026-11-26T18:00:00Z', calendar)).toBe(
      '2026-12-01T17:00:00.000Z',
    );
  });

  it('follows a change of hours by date', () => {
    const calendar = {
      periods: [
        { windows: week },
        {
          from: '2026-12-01',
          timeZone: 'Europe/Berlin',
          windows: [{ weekdays: [2, 4], from: '07:00', to: '11:00' }],
        },
      ],
      leave: [],
    };
    // Monday evening in Los Angeles is Tuesday in Berlin already.
    expect(next('2026-11-30T22:00:00Z', calendar)).toBe(
      '2026-11-30T22:00:00.000Z',
    );
    expect(next('2026-11-30T23:00:00Z', calendar)).toBe(
      '2026-12-01T06:00:00.000Z',
    );
  });

  it('is not in sight for somebody who never works', () => {
    expect(
      next('2026-11-24T20:00:00Z', { periods: [{ windows: [] }], leave: [] }),
    ).toBeUndefined();
  });

  it('is not in sight before the first period that has a date', () => {
    const calendar = {
      periods: [{ from: '2026-12-07', windows: week }],
      leave: [],
    };
    expect(next('2026-11-24T20:00:00Z', calendar)).toBe(
      '2026-12-07T17:00:00.000Z',
    );
  });
});

describe('workingTime', () => {
  it('keeps the wall clock over a change of offset', () => {
    const range = {
      start: at('2026-10-30T00:00:00Z'),
      end: at('2026-11-03T08:00:00Z'),
    };
    expect(
      workingTime(defaultCalendar, range, surroundings).map(({ start }) =>
        new Date(start).toISOString(),
      ),
    ).toEqual([
      '2026-10-30T00:00:00.000Z',
      '2026-10-30T16:00:00.000Z',
      '2026-11-02T17:00:00.000Z',
    ]);
  });
});
