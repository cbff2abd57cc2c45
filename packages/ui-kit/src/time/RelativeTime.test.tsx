import { act, render, screen } from '@testing-library/react';
import { CalendarDay } from './CalendarDay';
import { RelativeTime } from './RelativeTime';

const NOW = '2026-11-22T12:00:30.000Z';

describe('RelativeTime', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse(NOW) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it.each([
    ['2026-11-22T12:00:00.000Z', 'just now', 'less than a minute'],
    ['2026-11-22T11:30:00.000Z', '30 minutes ago', '30 minutes'],
    ['2026-11-21T12:00:00.000Z', '1 day ago', '1 day'],
    ['2026-08-20T12:00:00.000Z', '3 months ago', '3 months'],
    ['2024-03-12T12:00:00.000Z', '2 years ago', '2 years'],
  ])('reads %s as "%s" and "%s"', (at, ago, length) => {
    render(
      <>
        <RelativeTime at={at} />
        <RelativeTime at={at} as="length" />
      </>,
    );

    expect(screen.getByText(ago)).toHaveAttribute('dateTime', at);
    expect(screen.getByText(length)).toHaveAttribute('dateTime', at);
  });

  it('has the exact time in its title', () => {
    render(<RelativeTime at="2024-03-12T12:00:00.000Z" />);

    expect(screen.getByText('2 years ago').title).toMatch(/March 12, 2024/);
  });

  it('moves on with the minute, all of them on one timer', () => {
    const at = '2026-11-22T11:59:00.000Z';
    render(
      <>
        <RelativeTime at={at} />
        <RelativeTime at={at} />
        <RelativeTime at={at} />
      </>,
    );
    expect(screen.getAllByText('1 minute ago')).toHaveLength(3);
    expect(jest.getTimerCount()).toBe(1);

    act(() => {
      jest.advanceTimersByTime(60_000);
    });

    expect(screen.getAllByText('2 minutes ago')).toHaveLength(3);
  });

  it('leaves no timer behind', () => {
    render(<RelativeTime at={NOW} />).unmount();

    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('CalendarDay', () => {
  it('shows a day as a day, in whatever zone the reader is', () => {
    render(<CalendarDay day="2026-12-01" />);

    expect(screen.getByText('Dec 1, 2026')).toHaveAttribute(
      'dateTime',
      '2026-12-01',
    );
  });
});
