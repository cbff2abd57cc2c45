import { WeeklyWindow } from '@operability/plugin-oncall-common';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TimeZoneField } from './TimeZoneField';
import { WeeklyWindowsField } from './WeeklyWindowsField';

function Windows(props: { start: WeeklyWindow[]; seen: jest.Mock }) {
  const [value, setValue] = useState(props.start);
  return (
    <WeeklyWindowsField
      label="Work hours"
      value={value}
      onChange={next => {
        props.seen(next);
        setValue(next);
      }}
      errors={{ '0.to': 'must be a time of day', '': 'too few' }}
      emptyText="No hours at all"
    />
  );
}

const week = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };

function renderWindows(start: WeeklyWindow[]) {
  const seen = jest.fn();
  render(<Windows start={start} seen={seen} />);
  return seen;
}

describe('WeeklyWindowsField', () => {
  it('takes weekdays away and adds them, kept in the order of the week', async () => {
    const seen = renderWindows([week]);
    await userEvent.click(screen.getByRole('button', { name: 'Mon' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sun' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mon' }));
    expect(seen).toHaveBeenLastCalledWith([
      { ...week, weekdays: [1, 2, 3, 4, 5, 7] },
    ]);
    expect(screen.getByRole('button', { name: 'Sun' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('changes hours, and says where they end on the next day', () => {
    const seen = renderWindows([week]);
    expect(screen.queryByText('on the next day')).not.toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('From'), {
      target: { value: '22:00' },
    });
    expect(seen).toHaveBeenLastCalledWith([{ ...week, from: '22:00' }]);
    expect(screen.getByLabelText('Until')).toBeInvalid();
  });

  it('keeps an end at 24:00 that a field for times cannot show', async () => {
    const seen = renderWindows([{ ...week, to: '24:00' }]);
    expect(screen.getByLabelText('Until')).toHaveValue('00:00');
    await userEvent.click(screen.getByRole('button', { name: 'Sat' }));
    expect(seen.mock.lastCall[0][0].to).toBe('24:00');
  });

  it('adds the days that nothing is said about, and removes hours', async () => {
    const seen = renderWindows([week]);
    await userEvent.click(screen.getByRole('button', { name: 'Add hours' }));
    expect(seen).toHaveBeenLastCalledWith([
      week,
      { ...week, weekdays: [6, 7] },
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Work hours, 1' }),
    );
    expect(screen.getByRole('button', { name: 'Add hours' })).toHaveFocus();
    expect(seen).toHaveBeenLastCalledWith([{ ...week, weekdays: [6, 7] }]);
  });

  it('says what none mean, and what is wrong', () => {
    renderWindows([]);
    expect(screen.getByText('No hours at all')).toBeVisible();
    expect(screen.getByText('too few')).toBeVisible();
  });
});

function Zone({ seen }: { seen: jest.Mock }) {
  const [value, setValue] = useState('');
  return (
    <TimeZoneField
      value={value}
      onChange={next => {
        seen(next);
        setValue(next);
      }}
    />
  );
}

describe('TimeZoneField', () => {
  it('finds a zone by its city, typed with a space', async () => {
    const seen = jest.fn();
    render(<Zone seen={seen} />);
    await userEvent.type(screen.getByLabelText('Time zone'), 'los ang');
    const list = within(await screen.findByRole('listbox'));
    await userEvent.click(list.getByText('America/Los_Angeles'));
    expect(seen).toHaveBeenLastCalledWith('America/Los_Angeles');
    expect(screen.getByLabelText('Time zone')).toHaveValue(
      'America/Los_Angeles',
    );
  });
});
