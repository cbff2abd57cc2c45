import { data, runtime, sampleWeeks } from '../__testUtils__/samples';
import { chartSeries } from './chartSeries';

const colorOf = (series: ReturnType<typeof chartSeries>, key: string) =>
  series.find(one => one.key === key)?.color;

it('keeps the colour of a team, alone and among all', () => {
  const answer = sampleWeeks();
  const known = answer.series.map(({ key }) => key);
  const all = chartSeries(answer, 'team', known);
  for (const key of [runtime, data]) {
    const alone = sampleWeeks({
      series: answer.series.filter(one => one.key === key),
    });
    expect(colorOf(chartSeries(alone, 'team', known), key)).toBe(
      colorOf(all, key),
    );
  }
});

it('stacks parts of the day in their order, whichever is the biggest, each with its own shade', () => {
  const values = [1, 0, 0, 0, 0, 0];
  const answer = sampleWeeks({
    series: [
      { key: 'sleep', title: 'sleep', values: values.map(one => one * 9) },
      { key: 'holiday', title: 'holiday', values },
      { key: 'leave', title: 'leave', values: values.map(() => 0) },
      { key: 'working', title: 'working', values },
    ],
  });
  expect(
    chartSeries(answer, 'class').map(({ title, step }) => [title, step]),
  ).toEqual([
    ['☀ Working hours', 0],
    ['★ Holiday', 3],
    ['☾ Sleep', 5],
  ]);
});
