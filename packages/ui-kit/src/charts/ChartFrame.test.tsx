import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartFrame } from './ChartFrame';
import { csvText } from './csvText';

const user = userEvent.setup({ pointerEventsCheck: 0 });

it('shows the same as a chart and as a table whose numbers open', async () => {
  const onOpen = jest.fn();
  render(
    <ChartFrame
      title="Pages by week"
      sentence="W47: 3 pages."
      fileName="pages"
      table={{
        caption: 'Pages by week and team',
        columns: ['Week', 'Data'],
        rows: [['W47', { value: 3, onOpen }]],
      }}
    >
      the chart
    </ChartFrame>,
  );
  expect(screen.getByText('W47: 3 pages.')).toBeVisible();
  expect(screen.getByText('the chart')).toBeVisible();

  await user.click(screen.getByText('View as table'));
  expect(screen.queryByText('the chart')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: '3' }));
  expect(onOpen).toHaveBeenCalled();
});

it('writes no formula into a spreadsheet', () => {
  expect(csvText([['=1+1', 'a "b"', -3]])).toBe(`"'=1+1","a ""b""",-3`);
});
