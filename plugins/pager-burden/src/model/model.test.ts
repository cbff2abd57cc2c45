import { DateTime } from 'luxon';
import {
  data,
  runtime,
  samplePage,
  sampleWeeks,
} from '../__testUtils__/samples';
import { parseChartFilters, rangeQuery } from './chartFilters';
import { barOf, barWords, chartSeries, parseBar } from './chartSeries';
import { intervalText, measureChangeText, valueText } from './measureText';
import { nightsGrid } from './nightsGrid';
import { parsePageFilters } from './pageFilters';
import { pagesBehind } from './pagesBehind';
import { linkOf, localText } from './pageWords';
import { quarterWeeks } from './quarter';
import { changeText, teamStrips } from './teamStrips';
import { fromFirstPage, weekColumns } from './weekColumns';
import { mondayOf, weekPlus, weeksUpTo } from './weekText';

const starts = ['interruption'] as const;

describe('weeks', () => {
  it('begin on their Monday, also where the year turns', () => {
    expect(mondayOf('2026-W53').toISODate()).toBe('2026-12-28');
    expect(weekPlus('2026-W53', 1)).toBe('2027-W01');
    expect(weekPlus('2027-W01', -1)).toBe('2026-W53');
    expect(weeksUpTo(DateTime.fromISO('2027-01-03'), 2)).toEqual([
      '2026-W53',
      '2026-W52',
    ]);
  });

  it.each(['2025-W53', '9999-W52', 'W53'])(
    'that there are not are left out of an address: %s',
    week => {
      const search = new URLSearchParams({ week, firstWeek: week });
      expect(parseBar(search)).toBeUndefined();
      expect(parsePageFilters(search)).toMatchObject({
        week: [],
        firstWeek: '',
      });
    },
  );

  it('are quiet only where the pager was proven', () => {
    expect(weekColumns(sampleWeeks()).map(({ state }) => state)).toEqual([
      'known',
      'known',
      'unknown',
      'known',
      'known',
      'running',
    ]);
    const [first] = weekColumns(sampleWeeks({ coverage: [0.9] }));
    expect(first.state).toBe('partly');
  });

  it('begin with the first page where all are asked for', () => {
    const answer = sampleWeeks({
      series: [{ key: data, title: 'Data', values: [null, 0, 0, 2, 0, 1] }],
    });
    expect(fromFirstPage(answer)).toMatchObject({
      weeks: ['2026-W45', '2026-W46', '2026-W47'],
      coverage: [1, 1, 0.3],
      series: [{ values: [2, 0, 1] }],
    });
  });
});

describe('teamStrips', () => {
  it('puts what got worse first, leaving out the running and unknown weeks', () => {
    const strips = teamStrips(sampleWeeks());
    expect(strips.map(({ key }) => key)).toEqual([runtime, data]);
    // (3 + 0 + 2) / 3, as nobody knows of the week without a proof.
    expect(strips[0].change).toBeCloseTo(4 - 5 / 3);
    expect(changeText(strips[0].change)).toBe(
      '+2.3 against the 4 weeks before',
    );
    expect(changeText(undefined)).toBe('nothing to compare with');
  });

  it('judges a team by its own channels, and not by the worst of all', () => {
    const [first, second] = sampleWeeks().series;
    const strips = teamStrips(
      sampleWeeks({
        series: [{ ...first, coverage: [1, 1, 1, 1, 1, 1] }, second],
      }),
    );
    const stateOf = (team: string) =>
      strips.find(({ key }) => key === team)?.columns[2].state;
    expect(stateOf(runtime)).toBe('known');
    expect(stateOf(data)).toBe('unknown');
  });

  it('compares nothing with an unknown week', () => {
    const [strip] = teamStrips(sampleWeeks({ running: '2026-W45' }));
    expect(strip).toMatchObject({ last: null, change: undefined });
  });
});

describe('the address of the chart', () => {
  const parse = (search: string) =>
    parseChartFilters(new URLSearchParams(search));
  const now = DateTime.fromISO('2026-11-28T12:00:00Z', { zone: 'utc' });

  it('leaves out what is not understood', () => {
    expect(parse('measure=joy&groupBy=mood&range=9&data=dream')).toEqual({
      data: undefined,
      measure: 'pages',
      groupBy: 'team',
      range: '26',
      teams: [],
    });
  });

  it('asks for no more than the ten years that the server knows', () => {
    const { since = '' } = rangeQuery(parse('range=all'), now);
    const days = now.diff(
      DateTime.fromISO(since, { zone: 'utc' }),
      'days',
    ).days;
    expect(days).toBeLessThan(529 * 7);
  });

  it('asks for whole weeks of a year', () => {
    expect(rangeQuery(parse('range=year&data=real&team=unowned'), now)).toEqual(
      {
        data: 'real',
        since: '2025-11-24',
        team: ['unowned'],
      },
    );
  });
});

it.each([
  ['pages', 'team', { team: ['unowned'] }],
  ['sleep', 'team', { team: ['unowned'], class: ['sleep'], is: starts }],
  ['interruptions', 'entity', { entity: ['unowned'], is: starts }],
] as const)('finds the pages of %s by %s', (measure, groupBy, filters) => {
  const bar = { week: '2026-W46', keys: ['unowned'] };
  expect(pagesBehind(bar, { measure, groupBy })).toEqual({
    week: ['2026-W46'],
    counted: 'true',
    ...filters,
  });
});

describe('what stands for all the others', () => {
  const answer = sampleWeeks({
    series: [
      ...Array.from({ length: 12 }, (_, index) => ({
        key: index === 0 ? '' : `thing-${index}`,
        title: `Thing ${index}`,
        values: [99 - index, 0, 0, 0, 0, 0],
      })),
      // More than any that is drawn, and still none of them.
      { key: 'others', title: 'Others', values: [500, 7, 0, 0, 0, 0] },
    ],
  });
  const series = chartSeries(answer, 'entity');

  it('is one series at the top, with what the server has folded', () => {
    expect(series).toHaveLength(9);
    expect(series[8]).toMatchObject({
      title: 'Other entities (4 and more)',
      values: [91 + 90 + 89 + 88 + 500, 7, 0, 0, 0, 0],
    });
  });

  it('leads to the pages of no series that is drawn', () => {
    const bar = barOf('2026-W42', series[8], series);
    const of = { measure: 'pages', groupBy: 'entity' } as const;
    expect(pagesBehind(bar, of)).toEqual({
      week: ['2026-W42'],
      counted: 'true',
      exceptEntity: series.slice(0, 8).map(({ key }) => key),
    });
  });

  it.each([0, 8])('keeps its bar in the address (%i)', index => {
    const bar = barOf('2026-W42', series[index], series);
    const { week, key = [], except = [] } = barWords(bar);
    const search = new URLSearchParams([
      ['week', week ?? ''],
      ...key.map(one => ['key', one]),
      ...except.map(one => ['except', one]),
    ]);
    expect(parseBar(search)).toEqual(bar);
  });
});

it('finds of a part of the day only what the measure counts', () => {
  const of = { measure: 'afterHours', groupBy: 'class' } as const;
  const bar = { week: '2026-W46', keys: ['working', 'sleep'] };
  expect(pagesBehind(bar, of).class).toEqual(['sleep']);
  expect(pagesBehind({ week: '2026-W46' }, of).class).not.toContain('working');
});

describe('numbers', () => {
  it.each([
    [null, 'share', '—'],
    [0.456, 'share', '46 %'],
    [1, 'nights', '1 night'],
    [2.25, 'hours', '2.3 hours'],
    [125, 'seconds', '2 min 5 s'],
    [3700, 'seconds', '1 h 1 min'],
    [0.512, 'ratio', '0.51'],
  ] as const)('write %s of %s as %s', (value, unit, text) => {
    expect(valueText(value, unit)).toBe(text);
  });

  it('say how they changed, and nothing where that is not known', () => {
    const pages = 'pages';
    expect(measureChangeText({ unit: pages })).toBeUndefined();
    expect(measureChangeText({ unit: pages, change: -2 })).toBe(
      '−2 against the 4 weeks before',
    );
    expect(measureChangeText({ unit: 'share', change: 0.1 })).toBe(
      '+10 points against the 4 weeks before',
    );
    expect(measureChangeText({ unit: 'seconds', change: 0.2 })).toBe(
      'as in the 4 weeks before',
    );
    expect(
      intervalText({ unit: 'share', interval: { low: 0.4, high: 0.7 } }),
    ).toBe('between 40 % and 70 % (95 %)');
  });
});

it('lays nights out by weeks, each under the evening on which it began', () => {
  const weeks = nightsGrid({
    since: '2026-11-04',
    until: '2026-11-10',
    nights: [
      { date: '2026-11-05', pages: 2, onCall: true },
      { date: '2026-11-09', pages: 0, onCall: true },
    ],
  });
  expect(weeks.map(({ nights }) => nights.map(night => night?.state))).toEqual([
    [undefined, undefined, 'off', 'disturbed', 'off', 'off', 'off'],
    ['calm', ...Array(6).fill(undefined)],
  ]);
  expect(weeks[0].nights[3]?.title).toMatch(/Nov.*: disturbed, 2 pages$/);
});

describe('a page', () => {
  it('says the wall clock of whoever was paged, and where it was guessed', () => {
    expect(localText(samplePage({ zoneEstimated: true }))).toBe(
      '03:12 in Asia/Kolkata (zone estimated)',
    );
    expect(localText(samplePage({ localTime: undefined }))).toBeUndefined();
  });

  it.each([
    ['https://pager.example.com/1', true],
    ['/oncall/alerts/1', true],
    // eslint-disable-next-line no-script-url -- what a source may have written
    ['javascript:alert(1)', false],
    ['//evil.example.com', false],
  ])('leads to %s: %s', (alertUrl, isLink) => {
    expect(linkOf({ ...samplePage(), alertUrl })).toBe(
      isLink ? alertUrl : undefined,
    );
  });
});

it.each([
  // Thursday 1 October 2026 is in W40, whose Monday is in September.
  ['2026-10-01', '2026-09-28', ['2026-W40']],
  ['2026-10-12', '2026-09-28', ['2026-W40', '2026-W41', '2026-W42']],
  // 1 January 2027 is a Friday: W53 belongs to the quarter before.
  ['2027-01-02', '2027-01-04', ['2027-W01']],
])('takes the weeks of the quarter on %s', (day, since, weeks) => {
  const now = DateTime.fromISO(day, { zone: 'utc' });
  expect(quarterWeeks(now)).toEqual({ since, weeks });
});
