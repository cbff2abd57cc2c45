import { chartSentence, ChartWeek } from './chartSentence';
import { comparison } from './comparison';
import { percent } from './counted';
import { heatmapSentence } from './heatmapSentence';
import { ownSentence } from './ownSentence';
import { programmeSentence } from './programmeSentence';
import { transfersSentence } from './transfersSentence';
import { TeamWeek, teamWeekSentence } from './teamWeekSentence';

const chart: ChartWeek = {
  week: '2026-W30',
  measure: 'pages',
  total: 41,
  afterHours: 12,
  series: [
    { title: 'Routing', value: 5 },
    { title: 'Data', value: 18 },
    { title: 'Add-ons', value: 0 },
    { title: 'Runtime', value: 18 },
  ],
  coverage: 1,
};

it.each<[Partial<ChartWeek>, string]>([
  [{}, 'W30: 41 pages, 12 after hours; Data 18, Runtime 18, Routing 5.'],
  [
    { coverage: 0.5, afterHours: 0 },
    'W30: ≥ 41 pages; Data 18, Runtime 18, Routing 5.',
  ],
  [{ total: 0, afterHours: 0, series: [] }, 'W30: no pages.'],
  [
    { total: 0, coverage: 0, series: [] },
    'W30: unknown, as nothing proved that the pager worked.',
  ],
  [{ total: 0, coverage: 0.5, afterHours: 0, series: [] }, 'W30: ≥ 0 pages.'],
  [
    {
      measure: 'sleep',
      total: 1,
      afterHours: undefined,
      series: [{ title: 'Data', value: 1 }],
    },
    'W30: 1 interruption in hours of sleep; Data 1.',
  ],
  [
    { series: [5, 4, 3, 2].map(value => ({ title: `T${value}`, value })) },
    'W30: 41 pages, 12 after hours; T5 5, T4 4, T3 3, T2 2.',
  ],
  [
    { series: [5, 4, 3, 2, 1].map(value => ({ title: `T${value}`, value })) },
    'W30: 41 pages, 12 after hours; T5 5, T4 4, T3 3, 2 others 3.',
  ],
])('says of a chart %j: %s', (given, sentence) => {
  expect(chartSentence({ ...chart, ...given })).toBe(sentence);
});

const team: TeamWeek = {
  title: 'Data',
  week: '2026-W30',
  state: 'disturbed',
  coverage: 1,
  pages: 18,
  interruptions: 9,
  afterHours: 4,
  sleep: 2,
  quietWeeks: 0,
};
const none = { pages: 0, interruptions: 0, afterHours: 0, sleep: 0 };

it.each<[Partial<TeamWeek>, string]>([
  [
    { before: 20.25 },
    'Data had 18 pages in W30: 9 interruptions, 4 after hours, 2 in hours of sleep. Pages: 18, against 20.3 a week in the four before: 2.3 fewer.',
  ],
  [
    {
      pages: 1,
      interruptions: 1,
      afterHours: 0,
      sleep: 0,
      coverage: 0.4,
      before: 9,
    },
    'Data had at least 1 page in W30: 1 interruption. Only partly known: the pager was proven for 40 % of it.',
  ],
  [
    { ...none, state: 'quiet', coverage: 0.999, quietWeeks: 3 },
    'Data had a quiet W30, 3 in a row: no pages, and the pager was proven for 99 % of it.',
  ],
  [
    { ...none, state: 'unknown', coverage: 0.4 },
    'Whether W30 was quiet for Data is unknown: no pages, but the pager was proven for 40 % of it.',
  ],
  [{ ...none, state: 'running' }, 'Data had no pages in W30 so far.'],
])("says of a team's week %j: %s", (given, sentence) => {
  expect(teamWeekSentence({ ...team, ...given })).toBe(sentence);
});

it.each([
  [36.7, 68.2, '36.7, against 68.2 before: 31.5 fewer'],
  [3, 2.04, '3, against 2 before: 1 more'],
  [2.01, 2, '2, against 2 before: the same'],
])('compares %d with %d', (value, before, text) => {
  expect(comparison(value, before, 'before')).toBe(text);
});

it('never rounds up to all', () => {
  expect([0, 0.004, 0.996, 1].map(percent)).toEqual([
    '0 %',
    '0 %',
    '99 %',
    '100 %',
  ]);
});

it('says when most pages fall', () => {
  const cells = Array.from({ length: 24 }, () => Array<number>(7).fill(0));
  expect(heatmapSentence(cells)).toBe('No pages.');
  cells[3][1] = 12;
  cells[23][6] = 5;
  expect(heatmapSentence(cells)).toBe(
    '17 pages; most of them, 12, on Tuesdays from 03:00 to 04:00.',
  );
});

it('says how the teams did', () => {
  expect(
    programmeSentence('2026-W30', ['quiet', 'disturbed', 'unknown'], 1),
  ).toBe(
    'W30: 1 of 3 teams had a quiet week, of 1 nobody knows; 1 decision due.',
  );
  expect(programmeSentence('2026-W30', ['disturbed'], 0)).toBe(
    'W30: 0 of 1 team had a quiet week; no decisions due.',
  );
});

const own = {
  pages: 9,
  disturbedNights: 3,
  longestRun: 2,
  onCallHours: 167.6,
  quietWeeks: 0,
};

it.each([
  [own, '9 pages in 168 hours on call; 3 nights disturbed, 2 in a row.'],
  [
    { ...own, pages: 1, disturbedNights: 0, longestRun: 0 },
    '1 page in 168 hours on call; no night disturbed.',
  ],
  [
    {
      ...own,
      pages: 0,
      disturbedNights: 0,
      quietWeeks: 2,
    },
    'No pages in 168 hours on call; 2 quiet weeks up to now.',
  ],
])('says of oneself %j: %s', (given, sentence) => {
  expect(ownSentence(given)).toBe(sentence);
});

it('says who pages whom most, and that nobody does', () => {
  const titleOf = (key: string) => key.toUpperCase();
  const pair = (owner: string, answeredBy: string, pages: number) => ({
    owner,
    answeredBy,
    pages,
    interruptions: pages,
  });
  expect(
    transfersSentence([pair('data', 'sre', 5), pair('b', 'c', 1)], 13, titleOf),
  ).toBe(
    'In 13 full weeks 6 pages went to another team than the owner; most, 5, to SRE for what DATA owns.',
  );
  expect(transfersSentence([], 1, titleOf)).toBe(
    'In 1 full week nobody was paged for what another team owns.',
  );
});
