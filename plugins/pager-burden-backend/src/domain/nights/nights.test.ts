import fc from 'fast-check';
import {
  arbitraryInstant,
  arbitraryResponder,
  at,
  livingIn,
} from '../__testUtils__/calendars';
import { isAtWork, nextWorkingTime } from './nextWorkingTime';
import { nightOf } from './nightOf';
import {
  coverDue,
  longestRun,
  longestRunOfOne,
  nightRuns,
  runsInto,
} from './nightRuns';
import { recoveryGap } from './recoveryGap';
import { restsAfterNights } from './restsAfterNights';

const quarter = 900_000;

it.each([
  ['2026-05-04T21:59Z', undefined],
  ['2026-05-04T22:00Z', '2026-05-04'],
  ['2026-05-05T02:00Z', '2026-05-04'],
  ['2026-05-05T07:59Z', '2026-05-04'],
  ['2026-05-05T08:00Z', undefined],
])('has %s in the night of %s', (wall, night) => {
  expect(nightOf(at(wall))).toBe(night);
});

it('begins a night at midnight where sleep does', () => {
  const sleep = { start: '00:00', end: '07:00' };
  expect(nightOf(at('2026-05-05T00:00Z'), sleep)).toBe('2026-05-05');
  expect(nightOf(at('2026-05-05T23:00Z'), sleep)).toBeUndefined();
});

it('counts a night once, and runs on over weeks and months', () => {
  const runs = nightRuns([
    '2026-06-01',
    '2026-05-31',
    '2026-05-31',
    '2026-05-30',
    '2026-05-20',
  ]);
  expect(runs).toEqual([
    { first: '2026-05-20', last: '2026-05-20', nights: 1 },
    { first: '2026-05-30', last: '2026-06-01', nights: 3 },
  ]);
  expect(longestRun(runs)).toBe(runs[1]);
  expect(longestRun([])).toBeUndefined();
});

it('has the longest run that asking night by night finds', () => {
  const nights = fc.uniqueArray(fc.integer({ min: 1, max: 28 }));
  fc.assert(
    fc.property(nights, numbers => {
      const has = new Set(numbers);
      let [longest, run] = [0, 0];
      for (let night = 1; night <= 28; night += 1) {
        run = has.has(night) ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      const dates = numbers.map(
        night => `2026-02-${String(night).padStart(2, '0')}`,
      );
      expect(longestRun(nightRuns(dates))?.nights ?? 0).toBe(longest);
    }),
  );
});

it.each([
  // Sunday's night before, and Monday's: a run over the end of a week.
  [['2026-05-03'], ['2026-05-04'], 2],
  [['2026-05-01', '2026-05-02', '2026-05-03'], ['2026-05-04', '2026-05-06'], 4],
  // What came before and touches nothing of this week is not of it.
  [['2026-04-28', '2026-04-29'], ['2026-05-04'], 1],
  [['2026-05-03'], [], 0],
])('has with %j before and %j now a run of %i', (before, own, nights) => {
  expect(longestRun(runsInto(before, own))?.nights ?? 0).toBe(nights);
});

it('makes no run of the nights of two people', () => {
  const of = (person: string | undefined, night: string) => ({ person, night });
  const before = [of('fox', '2026-05-03'), of('owl', '2026-05-02')];
  expect(
    longestRunOfOne([of('owl', '2026-05-04'), of('fox', '2026-05-06')], before),
  ).toBe(1);
  expect(longestRunOfOne([of('fox', '2026-05-04')], before)).toBe(2);
  expect(longestRunOfOne([of(undefined, '2026-05-04')], before)).toBe(0);
});

it.each([
  [['2026-05-03', '2026-05-04'], '2026-05-05', 2],
  [['2026-05-03', '2026-05-04'], '2026-05-04', 2],
  [['2026-05-03', '2026-05-04'], '2026-05-06', undefined],
  [['2026-05-02', '2026-05-04'], '2026-05-05', undefined],
  [[], '2026-05-05', undefined],
])('after the nights of %j offers cover on %s: %s', (nights, today, run) => {
  expect(coverDue(nightRuns(nights), today)?.nights).toBe(run);
});

it.each([
  ['2026-05-05T02:00Z', '2026-05-05T09:00Z', 7, true],
  ['2026-05-02T02:00Z', '2026-05-04T09:00Z', 55, false],
  ['2026-05-05T09:30Z', '2026-05-05T09:30Z', 0, true],
  ['2026-04-30T22:00Z', '2026-05-04T09:00Z', 83, false],
])(
  'after %s work begins at %s, %i hours later',
  (end, start, hours, isShort) => {
    const who = livingIn('UTC', { holidays: ['2026-05-01'] });
    const worksFrom = nextWorkingTime(at(end), who);
    expect(worksFrom).toBe(at(start));
    expect(recoveryGap(at(end), worksFrom)).toEqual({ hours, isShort });
  },
);

it('rests from the end of the alert that one took to the next hours of work', () => {
  const who = livingIn('UTC');
  const page = (sentAt: string, night = '2026-05-04') => ({
    person: 'fox',
    night,
    sentAt: at(sentAt),
  });
  const pages = [
    page('2026-05-04T23:00Z'),
    page('2026-05-05T02:00Z'),
    // A Friday night, with a weekend after it.
    page('2026-05-09T01:00Z', '2026-05-08'),
    { person: 'fox', sentAt: at('2026-05-06T12:00Z') },
  ];
  const alert = (acknowledgedBy: string, about: (typeof pages)[number]) => ({
    key: acknowledgedBy,
    fingerprint: '',
    createdAt: about.sentAt,
    pages: [about],
    acknowledgedBy,
    resolvedAt: about.sentAt + 90 * 60_000,
    escalations: { timeout: 0, manual: 0, reassigned: 0 },
  });
  const rests = (alerts: ReturnType<typeof alert>[]) =>
    restsAfterNights(pages, alerts, who).map(({ night, hours, isShort }) => [
      night,
      hours,
      isShort,
    ]);
  // What another took ended for them with their page.
  expect(rests([alert('owl', pages[1])])).toEqual([
    ['2026-05-04', 7, true],
    ['2026-05-08', 56, false],
  ]);
  expect(rests([alert('fox', pages[1])])[0]).toEqual(['2026-05-04', 5.5, true]);
  const late = {
    ...alert('fox', pages[1]),
    resolvedAt: at('2026-05-05T12:00Z'),
  };
  expect(rests([late])[0]).toEqual(['2026-05-04', 0, true]);
});

it('owes no rest to somebody who never works again', () => {
  const who = livingIn('UTC');
  const leave = [{ from: '2026-01-01', to: '2099-01-01' }];
  const calendar = { ...who.calendar!, leave };
  const worksFrom = nextWorkingTime(at('2026-05-05T02:00Z'), {
    ...who,
    calendar,
  });
  expect(recoveryGap(at('2026-05-05T02:00Z'), worksFrom)).toBeUndefined();
});

it('finds the same start of work as waiting for it by the quarter', () => {
  fc.assert(
    fc.property(arbitraryInstant, arbitraryResponder, (instant, who) => {
      let waited = instant;
      const end = instant + 8 * 86_400_000;
      while (waited < end && !isAtWork(waited, who)) waited += quarter;
      const found = nextWorkingTime(instant, who) ?? end;
      expect(Math.min(found, end)).toBe(waited);
    }),
    { numRuns: 100 },
  );
});
