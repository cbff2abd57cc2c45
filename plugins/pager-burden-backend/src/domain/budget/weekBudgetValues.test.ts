import { BudgetDecision } from '@operability/plugin-pager-burden-common';
import { decidedBreaches } from './decidedBreaches';
import { BudgetPage, KnownWeek, weekBudgetValues } from './weekBudgetValues';

const hour = 3_600_000;
const start = Date.parse('2026-11-16T00:00:00Z');

let made = 0;
const page = (change: Partial<BudgetPage> = {}): BudgetPage => {
  made += 1;
  return {
    id: `page-${made}`,
    week: '2026-W47',
    sentAt: start + made * 24 * hour,
    class: 'working',
    startsInterruption: true,
    ...change,
  };
};
const disturbed: KnownWeek[] = [{ week: '2026-W47', state: 'disturbed' }];
const valuesOf = (pages: BudgetPage[], known = disturbed) =>
  weekBudgetValues(pages, known).get('2026-W47')!;

it('counts an alert once, whomever and however often it paged, in its first week', () => {
  const alert = 'oncall 7';
  const pages = [
    page({ alert, sentAt: start }),
    page({ alert, sentAt: start + hour }),
    page({ alert: 'oncall 8', sentAt: start + 2 * hour }),
    page({ sentAt: start + 3 * hour }),
    page({ sentAt: start + 3 * hour, startsInterruption: false }),
    page({ alert: 'oncall 6', sentAt: start + 4 * hour }),
    page({ alert: 'oncall 6', sentAt: start - hour, week: '2026-W46' }),
  ];
  expect(valuesOf(pages).incidentsPerShift).toBe(3);
});

it.each<[string, Partial<BudgetPage>[], number]>([
  [
    'of one person right after another',
    [
      { person: 'a', night: '2026-11-16' },
      { person: 'a', night: '2026-11-17' },
    ],
    1,
  ],
  [
    'of two people in turn',
    [
      { person: 'a', night: '2026-11-16' },
      { person: 'b', night: '2026-11-17' },
    ],
    0,
  ],
  [
    'with a night between',
    [
      { person: 'a', night: '2026-11-16' },
      { person: 'a', night: '2026-11-18' },
    ],
    0,
  ],
  [
    'across the end of a week',
    [
      { person: 'a', night: '2026-11-15', week: '2026-W46' },
      { person: 'a', night: '2026-11-16' },
      { person: 'a', night: '2026-11-16' },
    ],
    1,
  ],
  [
    'of nobody knows whom',
    [{ night: '2026-11-16' }, { night: '2026-11-17' }],
    0,
  ],
])('counts disturbed nights %s', (_, nights, count) => {
  expect(valuesOf(nights.map(page)).consecutiveNights).toBe(count);
});

it('counts as unsocial what interrupts in sleep, at weekends, on holidays and on leave', () => {
  const classes = [
    'sleep',
    'weekend',
    'holiday',
    'leave',
    'working',
    'evening',
  ] as const;
  const pages = classes.map(one => page({ class: one }));
  const more = page({ class: 'sleep', startsInterruption: false });
  expect(valuesOf([...pages, more]).unsocialInterruptions).toBe(4);
});

it.each([
  [[true, false, undefined, undefined], 0.5],
  [[false, undefined, undefined], null],
  [[], null],
])('of verdicts %j the share is %s: few say little', (actions, share) => {
  const pages = actions.map(action => page({ action }));
  expect(valuesOf(pages).actionableShare).toBe(share);
});

it('looks at the last four known weeks for quiet ones, and at no fewer', () => {
  const weeks = (states: KnownWeek['state'][]) =>
    states.map((state, index) => ({
      week: `2026-W${48 - states.length + index}`,
      state,
    }));
  const quietOf = (states: KnownWeek['state'][]) =>
    valuesOf([], weeks(states)).quietWeeksInFour;
  expect(quietOf(['quiet', 'quiet', 'quiet'])).toBeNull();
  expect(quietOf(['quiet', 'disturbed', 'quiet', 'disturbed', 'quiet'])).toBe(
    2,
  );
});

it.each([
  ['2026-W46', undefined, '2026-W46', true],
  ['2026-W46', undefined, '2026-W47', false],
  // W48 begins on Monday 2026-11-23.
  ['2026-W46', '2026-11-24', '2026-W48', true],
  ['2026-W46', '2026-11-23', '2026-W48', false],
  ['2026-W48', '2026-12-31', '2026-W47', false],
])(
  'what was decided about %s, accepted until %s, covers %s: %s',
  (week, until, broken, isCovered) => {
    const decision: BudgetDecision = {
      id: '00000000-0000-4000-8000-000000000001',
      metric: 'unsocialInterruptions',
      week,
      decision: until ? 'acceptUntil' : 'staff',
      until,
      because: 'Two join in December',
      by: 'user:default/red-elk',
      at: '2026-11-23T09:00:00.000Z',
    };
    const breach = { metric: decision.metric, week: broken };
    const [decided] = decidedBreaches([breach], [decision]);
    expect(decided.decision).toEqual(isCovered ? decision : undefined);
    const other = { metric: 'consecutiveNights' as const, week: broken };
    expect(decidedBreaches([other], [decision])).toEqual([other]);
  },
);
