import { createTheme, getContrastRatio } from '@material-ui/core/styles';
import { knownNumber } from './chartColumn';
import { heatLevel, heatLevels } from './heatLevel';
import { integerTicks } from './integerTicks';
import { limitSegments } from './limitSegments';
import { nextMark } from './nextMark';
import { rampColor, rampSteps } from './rampColor';
import {
  seriesColor,
  seriesColorCount,
  seriesColorNumbers,
} from './seriesColor';
import { columnSums, mostSeries, stackSeries } from './stackSeries';
import { stripMarks } from './stripMarks';

describe('the colours of series', () => {
  // Backstage's paper and page.
  const grounds = {
    light: ['#FFFFFF', '#F8F8F8'],
    dark: ['#424242', '#333333'],
  };

  it.each(['light', 'dark'] as const)(
    'stand out from paper and page in the %s theme',
    type => {
      const theme = createTheme({ palette: { type } });
      for (let number = 0; number < seriesColorCount; number += 1) {
        for (const ground of grounds[type]) {
          const contrast = getContrastRatio(
            seriesColor(theme, { color: number }),
            ground,
          );
          expect({ number, enough: contrast >= 3 }).toEqual({
            number,
            enough: true,
          });
        }
      }
    },
  );

  it('stay with a team, whatever the order and whoever else is there', () => {
    const alone = seriesColorNumbers(['group:default/runtime']);
    const among = seriesColorNumbers([
      'group:default/sre',
      'group:default/runtime',
    ]);
    expect(among.get('group:default/runtime')).toBe(
      alone.get('group:default/runtime'),
    );
  });

  it('stay with a team where it would have met another that is not shown', () => {
    const known = Array.from({ length: seriesColorCount }, (_, n) => `t${n}`);
    const all = seriesColorNumbers(known, known);
    expect(new Set(all.values()).size).toBe(known.length);
    for (const key of known) {
      expect(seriesColorNumbers([key], known).get(key)).toBe(all.get(key));
    }
  });

  it('are apart in a chart, however many are known', () => {
    const known = Array.from({ length: 35 }, (_, n) => `t${n}`);
    const shown = seriesColorNumbers(known.slice(3, 11), known);
    expect(new Set(shown.values()).size).toBe(8);
  });

  it.each(['light', 'dark'] as const)(
    'of a ramp stand out more with each step in the %s theme',
    type => {
      const theme = createTheme({ palette: { type } });
      const contrasts = Array.from({ length: rampSteps }, (_, step) =>
        Math.min(
          ...grounds[type].map(ground =>
            getContrastRatio(rampColor(theme, step), ground),
          ),
        ),
      );
      expect(contrasts[0]).toBeGreaterThanOrEqual(3);
      for (const [step, contrast] of contrasts.slice(1).entries()) {
        expect(contrast / contrasts[step]).toBeGreaterThan(1.1);
      }
    },
  );

  it('are all different while there are enough', () => {
    const keys = Array.from({ length: seriesColorCount }, (_, n) => `key-${n}`);
    expect(new Set(seriesColorNumbers(keys).values()).size).toBe(keys.length);
  });
});

describe('stackSeries', () => {
  const series = (key: string, ...values: (number | null)[]) => ({
    key,
    title: key,
    values,
  });

  it('puts the biggest at the bottom and leaves out what has nothing', () => {
    const stack = stackSeries(
      [series('small', 1, 0), series('none', 0, null), series('big', 0, 9)],
      'Other teams',
    );
    expect(stack.map(({ key }) => key)).toEqual(['big', 'small']);
  });

  it('takes those beyond the eighth together, and loses nothing', () => {
    const all = Array.from({ length: 11 }, (_, n) => series(`t${n}`, n + 1, n));
    const stack = stackSeries(all, 'Other teams');
    expect(stack).toHaveLength(mostSeries + 1);
    expect(stack[mostSeries]).toMatchObject({
      title: 'Other teams (3)',
      keys: ['t2', 't1', 't0'],
      values: [6, 3],
    });
    expect(columnSums(stack)).toEqual(columnSums(all));
  });

  it('knows of no sum where nobody knows a number', () => {
    expect(
      columnSums([series('one', null, 1), series('other', null, null)]),
    ).toEqual([null, 1]);
  });
});

it.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [41, [0, 10, 20, 30, 40, 50]],
  [130, [0, 50, 100, 150]],
])('counts an axis up to %d in whole numbers', (largest, ticks) => {
  expect(integerTicks(largest)).toEqual(ticks);
});

it('draws a limit as long as it is the same, and none where there is none', () => {
  expect(limitSegments([undefined, 2, 2, 3, undefined, 3])).toEqual([
    { first: 1, last: 2, value: 2 },
    { first: 3, last: 3, value: 3 },
    { first: 5, last: 5, value: 3 },
  ]);
});

it('leads with arrow keys from bar to bar, past columns without one', () => {
  const values = [
    [1, 0, 3],
    [0, null, 2],
  ];
  const first = { column: 0, series: 0 };
  expect(nextMark(values, first, 'ArrowRight')).toEqual({
    column: 2,
    series: 0,
  });
  expect(nextMark(values, first, 'ArrowLeft')).toBeUndefined();
  expect(nextMark(values, first, 'ArrowUp')).toBeUndefined();
  expect(nextMark(values, first, 'End')).toEqual({ column: 2, series: 1 });
  expect(nextMark(values, first, 'Enter')).toBeUndefined();
});

it.each([
  [0, 'known', '0'],
  [3, 'partly', '≥ 3'],
  [3, 'unknown', '≥ 3'],
  [0, 'unknown', '▒'],
  [null, 'known', '▒'],
] as const)('writes %s of a column that is %s as %s', (value, state, text) => {
  expect(knownNumber(value, state)).toBe(text);
});

it('shades more for more, and nothing for nothing', () => {
  const levels = [0, 1, 5, 20, 100].map(value => heatLevel(value, 100));
  expect(levels[0]).toBe(0);
  expect(levels[1]).toBeGreaterThan(0);
  expect(levels[4]).toBe(heatLevels - 1);
  expect([...levels].sort()).toEqual(levels);
});

it('marks a quiet week by a dot and an unknown one by a gap', () => {
  const column = { key: '', title: '' };
  const marks = stripMarks(
    [
      { ...column, value: 5, state: 'known' },
      { ...column, value: 0, state: 'known' },
      { ...column, value: 0, state: 'unknown' },
      { ...column, value: 0, state: 'partly' },
      { ...column, value: null, state: 'known' },
      { ...column, value: 10, state: 'running' },
    ],
    10,
    { width: 60, height: 20 },
  );
  expect(marks.map(({ kind }) => kind)).toEqual([
    'bar',
    'quiet',
    'gap',
    'gap',
    'gap',
    'bar',
  ]);
  expect(marks[0]).toMatchObject({ y: 10, height: 10 });
  expect(marks[5]).toMatchObject({ y: 0, height: 20, running: true });
});
