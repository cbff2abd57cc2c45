import { neighbourDate, rangeTitle, timelineRange } from './timelineRange';

const hour = 3_600_000;
const california = 'America/Los_Angeles';

function hoursOn(date: string, zone: string): number | undefined {
  const { days } = timelineRange('twoWeeks', zone, date);
  const day = days.find(one => one.date === date);
  return day && (day.end - day.start) / hour;
}

describe('timelineRange', () => {
  it('shows two weeks from Monday on, in the days of the zone', () => {
    const range = timelineRange('twoWeeks', california, '2026-11-28');

    expect(range.days).toHaveLength(14);
    expect(range.days[0].date).toBe('2026-11-23');
    expect(new Date(range.start).toISOString()).toBe(
      '2026-11-23T08:00:00.000Z',
    );
    expect(range.days[13].date).toBe('2026-12-06');
  });

  it('shows a month from its first day to its last', () => {
    const { days } = timelineRange('month', california, '2028-02-17');

    expect(days).toHaveLength(29);
    expect(days[0].date).toBe('2028-02-01');
    expect(days[28].date).toBe('2028-02-29');
  });

  it.each([
    ['loses an hour', '2026-03-08', california, 23],
    ['gains an hour', '2026-11-01', california, 25],
    ['loses half an hour', '2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['has no midnight', '2026-04-24', 'Africa/Cairo', 23],
    ['has two midnights', '2026-10-29', 'Africa/Cairo', 25],
  ])('gives a day that %s its length', (_, date, zone, hours) => {
    expect(hoursOn(date, zone)).toBe(hours);
  });

  it.each(['America/Los_Angeles', 'Africa/Cairo', 'Australia/Lord_Howe'])(
    'leaves nothing out between the days of %s, all year',
    zone => {
      for (let month = 1; month <= 12; month++) {
        const date = `2026-${String(month).padStart(2, '0')}-15`;
        const { days, start, end } = timelineRange('month', zone, date);
        expect(days[0].start).toBe(start);
        expect(days[days.length - 1].end).toBe(end);
        days.slice(1).forEach((day, index) => {
          expect(day.start).toBe(days[index].end);
        });
      }
    },
  );
});

describe('neighbourDate', () => {
  it('turns by two weeks, or by a month of whatever length', () => {
    const weeks = timelineRange('twoWeeks', california, '2026-11-23');
    const month = timelineRange('month', california, '2027-01-31');

    expect(neighbourDate(weeks, 1)).toBe('2026-12-07');
    expect(neighbourDate(weeks, -1)).toBe('2026-11-09');
    expect(neighbourDate(month, 1)).toBe('2027-02-01');
    expect(neighbourDate(month, -1)).toBe('2026-12-01');
  });
});

describe('rangeTitle', () => {
  it('names the days, with the year where it is needed', () => {
    const title = (view: 'twoWeeks' | 'month', date: string) =>
      rangeTitle(timelineRange(view, california, date));

    expect(title('twoWeeks', '2026-11-23')).toBe('23 Nov – 6 Dec 2026');
    expect(title('twoWeeks', '2026-12-28')).toBe('28 Dec 2026 – 10 Jan 2027');
    expect(title('month', '2026-11-23')).toBe('November 2026');
  });
});
