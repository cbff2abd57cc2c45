import fc from 'fast-check';
import { AlertFact } from './AlertFact';
import { autoResolved } from './autoResolved';
import { durations } from './durations';
import { engagedTime } from './engagedTime';
import { escalations } from './escalations';
import { refired, refireRange } from './refired';
import { acknowledgedShare, timeToAcknowledge } from './timeToAcknowledge';
import { timeToResolve } from './timeToResolve';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const [fox, owl] = ['user:default/ion-fox', 'user:default/ada-owl'];

let made = 0;
const never = { timeout: 0, manual: 0, reassigned: 0 };
const alert = (given: Partial<AlertFact> = {}): AlertFact => ({
  key: `alert-${(made += 1)}`,
  fingerprint: 'disk full',
  createdAt: 0,
  pages: [{ person: owl, sentAt: 0 }],
  escalations: never,
  ...given,
});
const ackedBy = (acknowledgedBy: string, after: number) => ({
  acknowledgedBy,
  acknowledgedAt: minutes(after),
});

it('interpolates between neighbours, and says nothing of nothing', () => {
  expect(durations([4, 1, 2, 3])).toEqual({
    n: 4,
    mean: 2.5,
    median: 2.5,
    p90: expect.closeTo(3.7),
  });
  const none = { n: 0, mean: null, median: null, p90: null };
  expect(durations([])).toEqual(none);
});

it('has a median with half of the values on either side', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 1 }), values => {
      const { median, p90 } = durations(values);
      const below = values.filter(value => value < median!).length;
      const above = values.filter(value => value > median!).length;
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      expect(p90).toBeGreaterThanOrEqual(median!);
      expect(p90).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});

it('counts from being made to the first person, and never an ignored one as 0', () => {
  const alerts = [
    alert(ackedBy(fox, 4)),
    alert(ackedBy(owl, 2)),
    alert(),
    alert(),
    alert({ pages: [], ...ackedBy(fox, 1) }),
  ];
  expect(timeToAcknowledge(alerts)).toMatchObject({
    n: 2,
    median: minutes(3),
    leftOut: [
      { reason: 'neverAcknowledged', n: 2 },
      { reason: 'notPaged', n: 1 },
    ],
  });
  expect(acknowledgedShare(alerts)).toEqual({ value: 0.5, n: 4 });
  expect(acknowledgedShare([]).value).toBeNull();
});

it('counts work on two alerts at once once, and that of two people twice', () => {
  const alerts = [
    alert({ ...ackedBy(fox, 10), resolvedAt: minutes(40) }),
    alert({ ...ackedBy(fox, 30), resolvedAt: minutes(50) }),
    alert({ ...ackedBy(owl, 30) }),
    alert({ resolvedAt: minutes(99) }),
  ];
  expect(engagedTime(alerts, minutes(60))).toBe(minutes(40 + 30));
});

it('splits off what resolved itself, and lists what is open', () => {
  const alerts = [
    alert({ resolvedAt: hours(1), resolvedBy: 'human' }),
    alert({ resolvedAt: hours(3), resolvedBy: 'human' }),
    alert({ resolvedAt: minutes(2), resolvedBy: 'integration' }),
    alert({ key: 'late', createdAt: 7 }),
    alert({ key: 'early', createdAt: 5 }),
  ];
  expect(timeToResolve(alerts)).toMatchObject({
    n: 2,
    median: hours(2),
    automatic: { n: 1, median: minutes(2) },
    open: [
      { key: 'early', since: 5 },
      { key: 'late', since: 7 },
    ],
    leftOut: [
      { reason: 'autoResolved', n: 1 },
      { reason: 'open', n: 2 },
    ],
  });
});

it('counts escalations by cause', () => {
  const alerts = [
    alert({ escalations: { timeout: 2, manual: 1, reassigned: 0 } }),
    alert({ escalations: { ...never, reassigned: 1 } }),
    alert(),
  ];
  expect(escalations(alerts)).toEqual({
    byCause: { timeout: 2, manual: 1, reassigned: 1 },
    alerts: 2,
  });
});

it('calls transient what went within five minutes untouched', () => {
  const gone = (at: number, given = {}) =>
    alert({ resolvedAt: at, resolvedBy: 'integration', ...given });
  const alerts = [
    gone(minutes(5) - 1),
    gone(minutes(5)),
    gone(minutes(1), ackedBy(fox, 0)),
    gone(minutes(1), { escalations: { ...never, manual: 1 } }),
    alert({ resolvedAt: 1, resolvedBy: 'human' }),
  ];
  expect(autoResolved(alerts)).toEqual({
    n: 5,
    autoResolved: 0.8,
    transient: 0.2,
  });
  expect(autoResolved([]).transient).toBeNull();
});

it('has fired again what came back within 24 hours of its end', () => {
  const once = (fingerprint: string, createdAt: number, resolvedAt?: number) =>
    alert({
      key: `${fingerprint} ${createdAt}`,
      fingerprint,
      createdAt,
      resolvedAt,
    });
  const alerts = [
    once('a', 0, hours(1)),
    once('a', hours(25), hours(26)),
    once('b', 0, hours(1)),
    once('b', hours(25) + 1),
    once('c', hours(49), hours(49.5)),
  ];
  // The day after the end of c is not over.
  expect(refired(alerts, hours(50))).toEqual({
    value: 1 / 3,
    n: 3,
    keys: ['a 0'],
  });
  expect(refired([alert()], 0).value).toBeNull();
});

it('has fired again what came back in the week after', () => {
  const sunday = [
    alert({ key: 'a', fingerprint: 'a', resolvedAt: hours(1) }),
    alert({ key: 'b', fingerprint: 'b', resolvedAt: hours(1) }),
  ];
  const monday = [
    { fingerprint: 'a', createdAt: hours(20) },
    { fingerprint: 'b', createdAt: hours(26) },
    { fingerprint: 'c', createdAt: hours(2) },
  ];
  expect(refireRange(sunday)).toEqual({ start: hours(1), end: hours(25) });
  expect(refireRange([alert()])).toBeUndefined();
  expect(refired(sunday, hours(50), monday)).toEqual({
    value: 0.5,
    n: 2,
    keys: ['a'],
  });
  expect(refired(sunday, hours(50)).value).toBe(0);
});

it('finds over the end of a week what looking at both weeks finds', () => {
  const fired = fc.record({
    fingerprint: fc.constantFrom('a', 'b'),
    createdAt: fc.nat(100).map(hours),
    length: fc.nat(30).map(hours),
  });
  fc.assert(
    fc.property(fc.array(fired), fc.nat(100), (all, boundary) => {
      const alerts = all.map(({ length, ...one }) =>
        alert({ ...one, resolvedAt: one.createdAt + length }),
      );
      const isOwn = ({ createdAt }: AlertFact) => createdAt < hours(boundary);
      const own = new Set(alerts.filter(isOwn).map(({ key }) => key));
      const later = alerts.filter(one => !isOwn(one));
      const { keys } = refired(alerts, hours(999));
      expect(
        refired(alerts.filter(isOwn), hours(999), later).keys.sort(),
      ).toEqual(keys.filter(key => own.has(key)).sort());
    }),
  );
});
