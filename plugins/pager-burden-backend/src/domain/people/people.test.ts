import fc from 'fast-check';
import { fairness, gini } from './fairness';
import { loadRate } from './loadRate';
import { offShiftPages } from './offShiftPages';
import { onCallFrequency } from './onCallFrequency';
import { onCallHours } from './onCallHours';
import { teamTransfers } from './transfers';

const hour = 3_600_000;
const [fox, owl] = ['user:default/ion-fox', 'user:default/ada-owl'];
const shift = (start: number, end: number, person = fox) => ({
  person,
  start: start * hour,
  end: end * hour,
});

it('counts an hour on two schedules once, and for one person', () => {
  const shifts = [shift(-10, 24), shift(12, 36), shift(0, 99, owl)];
  expect(onCallHours(fox, shifts, { start: 0, end: 38 * hour })).toBe(36);
});

it('agrees with counting hour by hour', () => {
  const arbitraryShifts = fc.array(
    fc
      .tuple(fc.nat(40), fc.nat(20))
      .map(([start, length]) => shift(start, start + length)),
  );
  fc.assert(
    fc.property(arbitraryShifts, shifts => {
      const held = Array.from({ length: 50 }, (_, index) => index + 0.5)
        .map(middle => middle * hour)
        .filter(at => shifts.some(one => one.start <= at && at < one.end));
      expect(onCallHours(fox, shifts, { start: 0, end: 50 * hour })).toBe(
        held.length,
      );
    }),
  );
});

it.each([
  [4, 168, 4],
  [4, 84, 8],
  [4, 167, (4 / 167) * 168],
  [0, 10, 0],
  [3, 0, null],
])('makes of %i interruptions in %i hours %d a week', (count, hours, rate) => {
  expect(loadRate(count, hours)).toBe(rate);
});

it('lists pages to people who held no shift', () => {
  const pages = [0, 23.9, 24, 30].map(at => ({
    person: fox,
    sentAt: at * hour,
  }));
  const [other, nobody] = [
    { person: owl, sentAt: 0 },
    { person: undefined, sentAt: 99 * hour },
  ];
  expect(
    offShiftPages([...pages, other, nobody], [shift(0, 24), shift(25, 31)]),
  ).toEqual([pages[2], other]);
});

it.each([
  [[[0, 168]], 0.25, 0.25, false],
  // From Monday's handover at nine: one week, not two.
  [[[9, 177]], 0.25, 0.25, false],
  [
    [
      [0, 168],
      [336, 420],
    ],
    0.5,
    0.375,
    true,
  ],
  [[], 0, 0, false],
])(
  'holding %j of four weeks is %d of them',
  (held, value, timeShare, isHigh) => {
    const weeks = [0, 168, 336, 504].map(start => ({
      start: start * hour,
      end: (start + 168) * hour,
    }));
    const shifts = held.map(([start, end]) => shift(start, end));
    expect(onCallFrequency(fox, shifts, weeks)).toMatchObject({
      value,
      timeShare,
      isHigh,
    });
  },
);

const burden = (...values: number[]) => values.map(value => ({ value }));

it.each([
  [[0, 2, 2, 8], 0.5],
  [[3, 3, 3], 0],
  [[0, 0, 9], 2 / 3],
])('has for %j a Gini of %d', (values, expected) => {
  expect(gini(burden(...values))).toBeCloseTo(expected);
});

it.each([[[1, 9]], [[0, 0, 0]], [[]]])('has for %j no Gini', values => {
  expect(gini(burden(...values))).toBeNull();
});

it('has the Gini of the curve under which the least burdened come first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 3, maxLength: 12 }),
      values => {
        fc.pre(values.some(value => value > 0));
        const sorted = [...values].sort((one, other) => one - other);
        const total = sorted.reduce((sum, value) => sum + value, 0);
        // Twice the area between the Lorenz curve and the diagonal.
        let [area, borne] = [0, 0];
        for (const value of sorted) {
          area += (2 * borne + value) / (2 * total * sorted.length);
          borne += value;
        }
        expect(gini(burden(...values))).toBeCloseTo(1 - 2 * area);
      },
    ),
  );
});

it('asks of somebody with half a turn half the burden', () => {
  const team = [...burden(4, 4), { value: 2, eligibility: 0.5 }];
  expect(gini(team)).toBe(0);
  const away = [...burden(4, 4, 4), { value: 0, eligibility: 0 }];
  expect(gini(away)).toBe(0);
});

it('shows the share of the busiest, of three people or more', () => {
  expect(fairness(burden(0, 2, 2, 8))).toEqual({
    n: 4,
    busiestShare: 2 / 3,
    busiestToMedian: 4,
    gini: expect.closeTo(0.5),
  });
  const none = { busiestShare: null, busiestToMedian: null, gini: null };
  expect(fairness(burden(1, 2))).toEqual({ n: 2, ...none });
  expect(fairness(burden(0, 0, 0))).toEqual({ n: 3, ...none });
  expect(fairness(burden(0, 0, 5)).busiestToMedian).toBeNull();
});

it('gives the cause to the owner and the burden to who answers', () => {
  const row = (owner: string, answeredBy: string, pages: number) => ({
    owner,
    answeredBy,
    pages,
    interruptions: pages - 1,
  });
  const transfers = [row('b', 'a', 3), row('a', 'a', 9), row('a', 'c', 5)];
  expect(teamTransfers(transfers)).toEqual([
    {
      team: 'a',
      exported: { pages: 5, interruptions: 4 },
      imported: { pages: 3, interruptions: 2 },
    },
    {
      team: 'b',
      exported: { pages: 3, interruptions: 2 },
      imported: { pages: 0, interruptions: 0 },
    },
    {
      team: 'c',
      exported: { pages: 0, interruptions: 0 },
      imported: { pages: 5, interruptions: 4 },
    },
  ]);
});
