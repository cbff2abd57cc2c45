import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BoardStagePicker } from './BoardStagePicker';

const stages = [
  { name: 'prototype', title: 'Prototype', total: 7 },
  { name: 'production', title: 'Production', total: 49 },
];

describe('BoardStagePicker', () => {
  it('goes to any stage, and to the ones beside', async () => {
    const onChange = jest.fn();
    render(
      <BoardStagePicker stages={stages} current={0} onChange={onChange} />,
    );

    expect(screen.getByRole('combobox', { name: 'Stage' })).toHaveDisplayValue(
      'Prototype (7)',
    );
    expect(screen.getByRole('button', { name: 'Stage before' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Stage after' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox'),
      'Production (49)',
    );

    expect(onChange.mock.calls).toEqual([[1], [1]]);
  });
});
