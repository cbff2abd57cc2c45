import {
  ReviewAction,
  WeeklyReview,
} from '@operability/plugin-pager-burden-common';
import fc from 'fast-check';
import { agendaActions } from './agendaActions';
import { elapsedHours } from '../week/weekBounds';
import { reviewedWeek } from './reviewedWeek';
import { reviewMarkdown } from './reviewMarkdown';
import { weekWarnings } from './weekWarnings';

const at = (text: string) => Date.parse(text);

const action: ReviewAction = {
  id: '00000000-0000-4000-8000-000000000001',
  team: 'group:default/runtime',
  week: '2026-W46',
  title: 'Give the drains more room',
  ownerRef: 'user:default/ion-fox',
  dueOn: '2026-11-20',
  state: 'open',
  version: 1,
};

describe('the reviewed week', () => {
  const handovers = [
    at('2026-11-16T17:00:00Z'),
    at('2026-11-23T17:00:00Z'),
    at('2026-11-30T17:00:00Z'),
  ];

  it('goes from the handover in it to that of the next', () => {
    expect(reviewedWeek('2026-W48', 'UTC', handovers)).toEqual({
      start: at('2026-11-23T17:00:00Z'),
      end: at('2026-11-30T17:00:00Z'),
      isOnCallWeek: true,
    });
  });

  it.each([
    ['2026-W13', '2026-03-27T18:00:00Z', '2026-04-03T17:00:00Z', 167],
    ['2026-W43', '2026-10-23T17:00:00Z', '2026-10-30T18:00:00Z', 169],
  ])(
    'from Friday 18:00 in London in %s lasts what clocks say',
    (week, from, to, hours) => {
      const found = reviewedWeek(week, 'Europe/London', [at(from), at(to)]);
      expect(found.start).toBe(at(from));
      expect(elapsedHours(found)).toBe(hours);
    },
  );

  it.each([
    ['nobody is on call', []],
    ['it has no handover', handovers.slice(0, 2)],
    ['shifts are of days', [...handovers, at('2026-11-24T17:00:00Z')]],
  ])('goes from Monday to Monday where %s', (_, starts) => {
    expect(reviewedWeek('2026-W48', 'UTC', starts)).toEqual({
      start: at('2026-11-23T00:00:00Z'),
      end: at('2026-11-30T00:00:00Z'),
      isOnCallWeek: false,
    });
  });
});

describe('the actions on an agenda', () => {
  const week = {
    week: '2026-W48',
    today: '2026-11-30',
    since: at('2026-11-23T17:00:00Z'),
  };
  const onAgenda = (actions: ReviewAction[]) =>
    agendaActions(actions, week, (fingerprint, of) =>
      fingerprint === 'drains' && of === '2026-W46' ? 9 : 2,
    );

  it.each<[string, Partial<ReviewAction>, boolean]>([
    ['is open', {}, true],
    ['was decided in this very week', { week: '2026-W48' }, false],
    [
      'was closed in the reviewed week',
      { state: 'done', closedAt: '2026-11-24T00:00:00Z' },
      true,
    ],
    [
      'was closed before it',
      { state: 'done', closedAt: '2026-11-23T00:00:00Z' },
      false,
    ],
    [
      'was dropped since',
      { state: 'dropped', closedAt: '2026-12-01T00:00:00Z' },
      true,
    ],
  ])('have one that %s: %j, %s', (_, change, isThere) => {
    expect(onAgenda([{ ...action, ...change }])).toHaveLength(Number(isThere));
  });

  it('come with whether their pages fell, what is overdue first', () => {
    const later = { ...action, dueOn: '2026-12-10', fingerprint: 'drains' };
    expect(onAgenda([later, action])).toEqual([
      { action, isOverdue: true },
      { action: later, isOverdue: false, pagesBefore: 9, pagesNow: 2 },
    ]);
  });
});

describe('the warnings of a week', () => {
  const page = (fingerprint: string, sentAt: number) => ({
    fingerprint,
    title: fingerprint,
    entity: 'component:default/api',
    sentAt,
  });
  const until = at('2026-11-30T00:00:00Z');

  it('rank repeats before age', () => {
    const first = until - 3 * 86_400_000;
    const warnings = weekWarnings(
      [page('disk', first), page('old', first), page('disk', first + 1)],
      new Map([['old', until - 90 * 86_400_000]]),
      until,
    );
    expect(
      warnings.map(({ fingerprint, times, ageDays }) => [
        fingerprint,
        times,
        ageDays,
      ]),
    ).toEqual([
      ['disk', 2, 3],
      ['old', 1, 90],
    ]);
  });

  it('count every page once, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(1000))),
        pages => {
          const low = pages.map(([name, ago]) => page(name, until - ago));
          const warnings = weekWarnings(low, new Map(), until);
          const times = warnings.reduce((sum, one) => sum + one.times, 0);
          expect(times).toBe(pages.length);
          expect(weekWarnings([...low].reverse(), new Map(), until)).toEqual(
            warnings,
          );
        },
      ),
    );
  });
});

describe('a review as Markdown', () => {
  const review: WeeklyReview = {
    data: 'real',
    team: 'group:default/runtime',
    week: '2026-W48',
    start: '2026-11-23T17:00:00.000Z',
    end: '2026-11-30T17:00:00.000Z',
    timeZone: 'UTC',
    isOnCallWeek: true,
    state: 'disturbed',
    sentence: '12 pages, 3 after hours.',
    agenda: {
      actions: [{ action, isOverdue: true, pagesBefore: 9, pagesNow: 2 }],
      stillOpen: [],
      newAlerts: [],
      noisy: [],
      nights: { disturbed: 2, longestRun: 1, peopleWoken: 1 },
      warnings: [],
      pages: { total: 12, interruptions: 9, afterHours: 3, withVerdict: 12 },
    },
    summary: 'Drains filled.\n# We gave them room',
    isDone: true,
    canEdit: true,
    version: 3,
  };

  it('has what was said and decided, and leaves out what there was nothing of', () => {
    const text = reviewMarkdown(review);
    expect(text).toContain(
      '- [ ] Give the drains more room (ion-fox, due 2026-11-20, overdue); its pages went from 9 to 2',
    );
    expect(text).not.toContain('## Warnings');
  });

  it.each([
    [
      {},
      'Mon 23 Nov 17:00 to Mon 30 Nov 17:00 (UTC), handover to handover\n\nThe page of the team counts the ISO week 2026-W48,',
    ],
    [
      { timeZone: 'Asia/Kolkata', isOnCallWeek: false },
      'Mon 23 Nov 22:30 to Mon 30 Nov 22:30 (Asia/Kolkata), Monday to Monday\n\n12 pages',
    ],
  ])('says which hours it looks at: %j', (changes, text) => {
    expect(reviewMarkdown({ ...review, ...changes })).toContain(text);
  });

  it('counts as people do, and names a thing once', () => {
    const alert = {
      fingerprint: 'redis',
      team: review.team,
      entityRef: 'component:default/logplex',
      pages: 1,
      nightsWoken: 1,
      weeksSeen: 1,
      lastAt: review.start,
      share: 1,
      verdicts: { action: 0, noAction: 0, unclassified: 1 },
    };
    const warned = { firstAt: review.start, times: 1, ageDays: 2 };
    const { nights, pages } = review.agenda;
    const text = reviewMarkdown({
      ...review,
      agenda: {
        ...review.agenda,
        noisy: [
          { ...alert, title: 'Redis of Logplex is unreachable' },
          { ...alert, title: 'Disk is full', pages: 2, nightsWoken: 0 },
        ],
        nights: { ...nights, disturbed: 1 },
        warnings: [
          { ...warned, fingerprint: 'tls', title: 'TLS', entityName: 'hermes' },
        ],
        pages: { ...pages, total: 1, interruptions: 1, afterHours: 1 },
      },
    });
    for (const line of [
      '- Redis of Logplex is unreachable: 1 page, somebody woken in 1 night',
      '- Disk is full (logplex): 2 pages',
      '- 1 person woken; 1 disturbed night',
      '- TLS (hermes): told 1 time, 2 days old',
      '- 1 page in 1 interruption, 1 after hours; 12 with a verdict',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('lets nobody write more than text', () => {
    const text = reviewMarkdown({
      ...review,
      summary: 'Fine\n# Not a heading <img src=x> [x](javascript:y)',
    });
    expect(text).not.toMatch(/^# Not/m);
    expect(text).toContain('\\<img src=x\\> \\[x\\](javascript:y)');
  });
});
