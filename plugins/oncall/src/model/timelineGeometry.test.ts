import { placeIn, pointIn, spanBetween } from './timelineGeometry';
import { timelineRange } from './timelineRange';

const hour = 3_600_000;
const california = 'America/Los_Angeles';

function weeksOf(date: string) {
  return timelineRange('twoWeeks', california, date);
}

function iso({ start, end }: { start: number; end: number }): string[] {
  return [start, end].map(instant => new Date(instant).toISOString());
}

describe('placeIn', () => {
  const line = { start: 100, end: 200 };

  it('says where a stretch lies', () => {
    expect(placeIn(line, { start: 125, end: 150 })).toEqual({
      left: 0.25,
      width: 0.25,
    });
  });

  it('cuts a stretch to the range, and leaves out what only touches it', () => {
    expect(placeIn(line, { start: 0, end: 150 })).toEqual({
      left: 0,
      width: 0.5,
    });
    expect(placeIn(line, { start: 150, end: 900 })).toEqual({
      left: 0.5,
      width: 0.5,
    });
    expect(placeIn(line, { start: 0, end: 100 })).toBeUndefined();
    expect(placeIn(line, { start: 200, end: 300 })).toBeUndefined();
  });

  it('makes the columns of days on which the clocks change as long as they are', () => {
    const range = weeksOf('2026-11-01');
    const widthOf = (date: string) =>
      placeIn(range, range.days.find(day => day.date === date)!)!.width;

    expect(widthOf('2026-11-01') / widthOf('2026-10-31')).toBeCloseTo(25 / 24);
    const total = range.days.reduce(
      (sum, day) => sum + placeIn(range, day)!.width,
      0,
    );
    expect(total).toBeCloseTo(1);
  });
});

describe('pointIn', () => {
  it('is nothing outside of the range', () => {
    expect(pointIn({ start: 100, end: 200 }, 150)).toBe(0.5);
    expect(pointIn({ start: 100, end: 200 }, 99)).toBeUndefined();
    expect(pointIn({ start: 100, end: 200 }, 200)).toBeUndefined();
  });
});

describe('spanBetween', () => {
  it('takes full hours around what was drawn, in either direction', () => {
    const range = weeksOf('2026-11-23');
    const at = (instant: string) =>
      (Date.parse(instant) - range.start) / (range.end - range.start);
    const [from, to] = [at('2026-11-24T17:20:00Z'), at('2026-11-25T01:10:00Z')];
    const drawn = ['2026-11-24T17:00:00.000Z', '2026-11-25T02:00:00.000Z'];

    expect(iso(spanBetween(range, from, to, hour))).toEqual(drawn);
    expect(iso(spanBetween(range, to, from, hour))).toEqual(drawn);
  });

  it('keeps to the hours of the wall after the clocks have changed', () => {
    const range = weeksOf('2026-11-01');
    const at = (instant: string) =>
      (Date.parse(instant) - range.start) / (range.end - range.start);
    // 13:00 and 17:00 in winter time, which began that morning.
    const span = spanBetween(
      range,
      at('2026-11-02T21:00:00Z'),
      at('2026-11-03T01:00:00Z'),
      6 * hour,
    );

    expect(iso(span)).toEqual([
      '2026-11-02T20:00:00.000Z',
      '2026-11-03T02:00:00.000Z',
    ]);
  });

  it('does not go on past the end of a day or of the range', () => {
    const range = weeksOf('2026-11-23');

    expect(spanBetween(range, 0.999, 5, hour).end).toBe(range.end);
    expect(spanBetween(range, -3, 0.0001, hour).start).toBe(range.start);
  });

  it('is never empty', () => {
    const range = weeksOf('2026-11-23');
    const { start, end } = spanBetween(range, 0, 0, hour);

    expect(end - start).toBe(hour);
  });
});
