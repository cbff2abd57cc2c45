import fc from 'fast-check';
import { AlertFact } from './AlertFact';
import { autoResolved } from './autoResolved';
import { durations } from './durations';
import { escalations, escalationsOf } from './escalations';
import { refired } from './refired';
import {
  acknowledgedShare,
  timeToAcknowledge,
  timeToAcknowledgeOf,
} from './timeToAcknowledge';
import { timeToResolve } from './timeToResolve';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const [fox, owl] = ['user:default/ion-fox', 'user:default/ada-owl'];

let made = 0;
const alert = (given: Partial<AlertFact> = {}): AlertFact => ({
  id: `alert-${(made += 1)}`,
  fingerprint: 'disk full',
  createdAt: 0,
  hasPaged: true,
  assignments: [],
  acknowledgments: [],
  escalations: [],
  ...given,
});
const ackedBy = (by: string, at: number, isAutomatic = false) => ({
  by,
  at: minutes(at),
  isAutomatic,
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
    alert({ acknowledgments: [ackedBy('bot', 1, true), ackedBy(fox, 4)] }),
    alert({ acknowledgments: [ackedBy(owl, 9), ackedBy(fox, 2)] }),
    alert({ acknowledgments: [ackedBy('bot', 1, true)] }),
    alert(),
    alert({ hasPaged: false, acknowledgments: [ackedBy(fox, 1)] }),
  ];
  expect(timeToAcknowledge(alerts)).toMatchObject({
    n: 2,
    median: minutes(3),
    leftOut: [
      { reason: 'onlyAutomatic', n: 1 },
      { reason: 'neverAcknowledged', n: 1 },
      { reason: 'notPaged', n: 1 },
    ],
  });
  expect(acknowledgedShare(alerts)).toEqual({ value: 0.5, n: 4 });
  expect(acknowledgedShare([]).value).toBeNull();
});

it('lets nobody inherit the wait of others', () => {
  const alerts = [
    alert({
      assignments: [
        { responder: owl, at: 0 },
        { responder: fox, at: minutes(15) },
      ],
      acknowledgments: [ackedBy(fox, 17)],
    }),
    alert({ acknowledgments: [ackedBy(fox, 1)] }),
  ];
  expect(timeToAcknowledgeOf(fox, alerts)).toMatchObject({
    n: 1,
    median: minutes(2),
    leftOut: [{ reason: 'neverAssigned', n: 1 }],
  });
  expect(timeToAcknowledgeOf(owl, alerts)).toMatchObject({
    n: 0,
    leftOut: [{ reason: 'neverAcknowledged', n: 1 }],
  });
});

it('splits off what resolved itself, and lists what is open', () => {
  const alerts = [
    alert({ resolvedAt: hours(1), resolvedBy: 'person' }),
    alert({ resolvedAt: hours(3), resolvedBy: 'person' }),
    alert({ resolvedAt: minutes(2), resolvedBy: 'integration' }),
    alert({ id: 'late', createdAt: 7 }),
    alert({ id: 'early', createdAt: 5 }),
  ];
  expect(timeToResolve(alerts)).toMatchObject({
    n: 2,
    median: hours(2),
    automatic: { n: 1, median: minutes(2) },
    open: [
      { id: 'early', since: 5 },
      { id: 'late', since: 7 },
    ],
    leftOut: [
      { reason: 'autoResolved', n: 1 },
      { reason: 'open', n: 2 },
    ],
  });
});

it('counts escalations by cause and by person', () => {
  const alerts = [
    alert({
      escalations: [
        { cause: 'timeout', from: fox, to: owl },
        { cause: 'manual', from: owl, to: fox },
      ],
    }),
    alert({ escalations: [{ cause: 'reassign', from: fox, to: owl }] }),
    alert(),
  ];
  expect(escalations(alerts)).toEqual({
    byCause: { timeout: 1, manual: 1, reassign: 1 },
    alerts: 2,
  });
  expect(escalationsOf(fox, alerts)).toEqual({ from: 2, to: 1 });
});

it('calls transient what went within five minutes untouched', () => {
  const gone = (at: number, given = {}) =>
    alert({ resolvedAt: at, resolvedBy: 'integration', ...given });
  const alerts = [
    gone(minutes(5) - 1),
    gone(minutes(5)),
    gone(minutes(1), { acknowledgments: [ackedBy(fox, 0)] }),
    gone(minutes(1), { escalations: [{ cause: 'manual' }] }),
    alert({ resolvedAt: 1, resolvedBy: 'person' }),
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
      id: `${fingerprint} ${createdAt}`,
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
    ids: ['a 0'],
  });
  expect(refired([alert()], 0).value).toBeNull();
});
