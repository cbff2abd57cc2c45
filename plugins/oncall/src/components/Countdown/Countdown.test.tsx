import { act, render, screen } from '@testing-library/react';
import { Countdown } from './Countdown';

describe('Countdown', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('ticks each second down to now', () => {
    jest.setSystemTime(new Date('2026-11-28T03:10:00.000Z'));
    render(<Countdown at="2026-11-28T03:11:05.000Z" />);
    const timer = screen.getByRole('timer');

    expect(timer).toHaveTextContent('1:05');
    act(() => {
      jest.advanceTimersByTime(6_000);
    });
    expect(timer).toHaveTextContent('0:59');
    act(() => {
      jest.advanceTimersByTime(60_000);
    });
    expect(timer).toHaveTextContent('now');
  });

  it('says its preposition with a length, and not with now', () => {
    jest.setSystemTime(new Date('2026-11-28T03:10:00.000Z'));
    render(<Countdown at="2026-11-28T03:10:02.000Z" preposition="in" />);

    expect(screen.getByRole('timer')).toHaveTextContent('in 0:02');
    act(() => {
      jest.advanceTimersByTime(3_000);
    });
    expect(screen.getByRole('timer').textContent).toBe('now');
  });
});
