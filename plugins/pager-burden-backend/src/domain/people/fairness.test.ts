import fc from 'fast-check';
import { fairness, gini } from './fairness';

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
