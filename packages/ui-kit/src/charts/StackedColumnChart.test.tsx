import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartColumn } from './chartColumn';
import { HeatTable } from './HeatTable';
import { StackedColumnChart } from './StackedColumnChart';
import { stackSeries } from './stackSeries';
import { WeekStrip } from './WeekStrip';

// What is loaded when it is shown takes its time on a busy machine.
beforeAll(() => import('./StackedColumns'));

const user = userEvent.setup({ pointerEventsCheck: 0 });

const columns: ChartColumn[] = [
  { key: '2026-W45', label: '2 Nov', title: 'W45', state: 'known' },
  { key: '2026-W46', label: '9 Nov', title: 'W46', state: 'partly' },
  { key: '2026-W47', label: '16 Nov', title: 'W47', state: 'running' },
];

const series = stackSeries(
  [
    { key: 'data', title: 'Data', values: [4, 2, 1] },
    { key: 'runtime', title: 'Runtime', values: [1, 0, 3] },
  ],
  'Other teams',
);

describe('StackedColumnChart', () => {
  it('says the number of every bar, and leads to it by mouse and keyboard', async () => {
    const onOpen = jest.fn();
    render(
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={['page', 'pages']}
        onOpen={onOpen}
      />,
    );

    const bars = await screen.findAllByRole('button');
    expect(bars.map(bar => bar.getAttribute('aria-label'))).toEqual([
      'W45, Data: 4 pages',
      'W46, Data: ≥ 2 pages',
      'W47, Data: 1 page',
      'W45, Runtime: 1 page',
      'W47, Runtime: 3 pages',
    ]);
    expect(bars.filter(bar => bar.tabIndex === 0)).toHaveLength(1);

    await user.click(screen.getByRole('button', { name: /W45, Data/ }));
    expect(onOpen).toHaveBeenLastCalledWith(columns[0], series[0]);
    act(() => screen.getByRole('button', { name: /W45, Runtime/ }).focus());
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(columns[2], series[1]);
    await user.keyboard('{ArrowDown}{ArrowLeft} ');
    expect(onOpen).toHaveBeenLastCalledWith(columns[1], series[0]);
  });

  it('draws a limit as a dashed line that is in the legend', async () => {
    const { container } = render(
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={['page', 'pages']}
        limit={{ title: 'the budget', values: [undefined, 2, 9] }}
      />,
    );

    expect(await screen.findByText('┄ the budget')).toBeVisible();
    const lines = [...container.querySelectorAll('g[stroke-dasharray] line')];
    const [low, high] = lines.map(line => Number(line.getAttribute('y1')));
    expect(lines).toHaveLength(2);
    expect(low).toBeGreaterThan(high);
    expect(high).toBeGreaterThan(0);
  });

  it('hatches what is not over yet', async () => {
    render(
      <StackedColumnChart
        columns={columns}
        series={series}
        unit={['page', 'pages']}
      />,
    );

    const [bar] = await screen.findAllByLabelText(/W47, Data/);
    expect(bar.getAttribute('fill')).toMatch(/^url\(#/);
    expect(screen.getByText('▨ not over yet')).toBeVisible();
    expect(screen.getByText('▒ not all is known')).toBeVisible();
  });
});

it('reads as a table where it is warm', () => {
  render(
    <HeatTable
      caption="Pages by hour"
      corner="Hour"
      rows={['00', '01']}
      columns={['Mon', 'Tue']}
      cells={[
        [0, 3],
        [12, 0],
      ]}
    />,
  );
  const row = screen.getByRole('row', { name: '01 12 0' });
  expect(row).toBeVisible();
});

it('opens what is warm, by mouse and by arrow keys from one stop of the tab key', async () => {
  const onOpen = jest.fn();
  render(
    <HeatTable
      caption="Pages by hour"
      corner="Hour"
      rows={['00:00', '01:00', '02:00']}
      columns={['Mon', 'Tue']}
      cells={[
        [0, 3],
        [1, 0],
        [0, 2],
      ]}
      unit={['page', 'pages']}
      onOpen={onOpen}
    />,
  );
  const stops = () =>
    screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);

  await user.click(screen.getByRole('button', { name: 'Mon 01:00: 1 page' }));
  expect(onOpen).toHaveBeenLastCalledWith(1, 0);
  expect(stops()).toEqual([document.activeElement]);
  // No row and no column has both of them: each is in reach all the same.
  for (const [key, ...cell] of [
    ['{ArrowRight}', 2, 1],
    ['{ArrowUp}', 0, 1],
    ['{ArrowRight}', 1, 0],
    ['{End}', 2, 1],
    ['{ArrowDown}', 2, 1],
    ['{Home}', 0, 1],
  ]) {
    await user.keyboard(`${key}{Enter}`);
    expect([key, onOpen.mock.lastCall]).toEqual([key, cell]);
  }
  expect(stops()).toEqual([document.activeElement]);
});

it('says in its marks what a strip shows', () => {
  render(
    <WeekStrip
      label="Data: 4 pages"
      largest={4}
      columns={[
        { key: '1', title: 'W45', value: 4, state: 'known' },
        { key: '2', title: 'W46', value: 0, state: 'unknown' },
      ]}
    />,
  );
  expect(screen.getByRole('img', { name: 'Data: 4 pages' })).toBeVisible();
  expect(screen.getByText('W46: ▒')).toBeInTheDocument();
});
