import fc from 'fast-check';
import { actionableShare } from './actionableShare';
import { contextCost, contextCostTable } from './contextCost';
import { fingerprintOf, normalTitle } from './fingerprintOf';
import { paretoCount, RepeatedPage, repeatOffenders } from './repeatOffenders';
import { wilsonInterval } from './wilsonInterval';

const day = 86_400_000;

it.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [5, 10, 0.2366, 0.7634],
  [1, 29, 0.0061, 0.1718],
])('puts the share of %i in %i between %d and %d', (count, n, low, high) => {
  expect(wilsonInterval(count, n)).toEqual({
    low: expect.closeTo(low, 4),
    high: expect.closeTo(high, 4),
  });
});

it('has bounds from which the share is just as far as 95 % allow', () => {
  const cases = fc
    .integer({ min: 1, max: 200 })
    .chain(n => fc.tuple(fc.nat(n), fc.constant(n)));
  fc.assert(
    fc.property(cases, ([count, n]) => {
      const { low, high } = wilsonInterval(count, n)!;
      // Wilson's bounds p solve |share - p| = z · √(p (1 - p) / n).
      for (const bound of [low, high]) {
        const reach = 1.959964 * Math.sqrt((bound * (1 - bound)) / n);
        expect(Math.abs(count / n - bound)).toBeCloseTo(reach, 5);
      }
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
    }),
  );
});

it('takes a page without a verdict neither for noise nor for work', () => {
  const verdicts = [true, true, false, undefined, undefined];
  const pages = verdicts.map(action => ({ action }));
  expect(actionableShare(pages)).toEqual({
    value: 2 / 3,
    n: 3,
    coverage: 0.6,
    interval: wilsonInterval(2, 3),
  });
  expect(actionableShare([{}])).toEqual({ value: null, n: 0, coverage: 0 });
  expect(actionableShare([]).coverage).toBeNull();
});

it.each([
  [29, true],
  [30, false],
])('says of %i verdicts how sure the share is: %s', (n, isSaid) => {
  const pages = Array.from({ length: n }, () => ({ action: true }));
  expect('interval' in actionableShare(pages)).toBe(isSaid);
});

it.each([
  ['Disk 91% full on db-12', 'disk 93% full on DB-7 '],
  ['pod api-7f9c6d5b44 restarted', 'pod api-7f9c6d5b45  restarted'],
  ['p99 is 1.25s at 10.0.0.1:8080', 'p99 is 7s at 10.0.3.1:80'],
  [
    'job 3f2504e0-4f89-41d3-9a0c-0305e82c3301 failed',
    'job 6ba7b810-9dad-11d1-80b4-00c04fd430c8 failed',
  ],
])('knows %s again', (one, other) => {
  expect(normalTitle(one)).toBe(normalTitle(other));
});

it('goes by the key of the source, else by title and thing', () => {
  const page = { title: 'Disk full', entity: 'component:default/api' };
  expect(fingerprintOf({ ...page, dedupKey: 'disk/api' })).toBe('disk/api');
  expect(fingerprintOf({ ...page, dedupKey: ' ' })).toBe(
    'disk full @ component:default/api',
  );
  expect(fingerprintOf(page)).not.toBe(
    fingerprintOf({ ...page, entity: 'component:default/web' }),
  );
  expect(normalTitle('Effaced facade')).toBe('effaced facade');
});

const repeated = (fingerprint: string, daysAgo: number, night?: string) => ({
  fingerprint,
  sentAt: (100 - daysAgo) * day,
  week: `2026-W${30 - Math.floor(daysAgo / 7)}`,
  night,
});

it('lists who repeats in four weeks, and how few make most of it', () => {
  const pages: RepeatedPage[] = [
    ...[1, 2, 9].map(ago => repeated('disk', ago)),
    repeated('queue', 1, '2026-07-20'),
    repeated('queue', 1, '2026-07-20'),
    repeated('queue', 5, '2026-07-16'),
    repeated('once', 28),
    repeated('old', 28.01),
    repeated('now', 0),
  ];
  const { offenders, paretoCount: few } = repeatOffenders(pages, 100 * day);
  expect(offenders).toMatchObject([
    { fingerprint: 'queue', pages: 3, nightsWoken: 2, weeksSeen: 1 },
    { fingerprint: 'disk', pages: 3, nightsWoken: 0, weeksSeen: 2 },
    { fingerprint: 'once', pages: 1, share: 1 / 7, lastAt: 72 * day },
  ]);
  expect(few).toBe(2);
});

it('needs the fewest that make four fifths', () => {
  expect(paretoCount([])).toBe(0);
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1 }), counts => {
      const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
      const sorted = [...counts].sort((a, b) => b - a);
      const count = paretoCount(counts);
      const enough = sum(counts) * 0.8;
      expect(sum(sorted.slice(0, count))).toBeGreaterThanOrEqual(enough);
      expect(count === 0 || sum(sorted.slice(0, count - 1)) < enough).toBe(
        true,
      );
    }),
  );
});

it('adds to the work what being interrupted costs', () => {
  expect(contextCost(3, { working: 2, evening: 1, sleep: 4 })).toEqual({
    hours: 13,
    engagedHours: 3,
    interruptionHours: 10,
  });
});

it('computes with what an interruption is said to cost', () => {
  const table = contextCostTable({ working: 0, evening: 2, sleep: 10 });
  const interruptions = { working: 9, weekend: 1, leave: 1, sleep: 1 };
  expect(contextCost(0, interruptions, table).hours).toBe(14);
});
