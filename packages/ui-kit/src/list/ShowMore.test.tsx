import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ShowMore } from './ShowMore';

describe('ShowMore', () => {
  it('says how many of how many, and fetches more', async () => {
    const onMore = jest.fn();
    render(
      <ShowMore shown={50} total={143} isLoading={false} onMore={onMore} />,
    );

    expect(screen.getByText('50 of 143')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('offers no more at the end', () => {
    render(
      <ShowMore shown={143} total={143} isLoading={false} onMore={() => {}} />,
    );

    expect(screen.getByText('143 of 143')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
