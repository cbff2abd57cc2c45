import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ListState, ListStateProps } from './ListState';

function renderState(query: Partial<ListStateProps['query']>, isEmpty = false) {
  const refetch = jest.fn();
  render(
    <ListState
      query={{
        isPending: false,
        data: undefined,
        error: null,
        refetch,
        ...query,
      }}
      isEmpty={isEmpty}
      empty={{ title: 'Nothing here', description: 'Add a card.' }}
    >
      <p>the rows</p>
    </ListState>,
  );
  return refetch;
}

describe('ListState', () => {
  it('stands in for a list that is loading', () => {
    renderState({ isPending: true });

    expect(screen.getByRole('status', { name: 'Loading' })).toBeVisible();
    expect(screen.queryByText('the rows')).not.toBeInTheDocument();
  });

  it('says what to do about an empty list', () => {
    renderState({ data: [] }, true);

    expect(screen.getByText('Nothing here')).toBeVisible();
    expect(screen.getByText('Add a card.')).toBeVisible();
  });

  it('says what failed, and tries again when asked', async () => {
    const refetch = renderState({ error: new Error('the disk is full') });

    expect(screen.getByRole('alert')).toHaveTextContent('the disk is full');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(refetch).toHaveBeenCalledTimes(1);
  });

  it('keeps what it has when it cannot be renewed, and says so', () => {
    renderState({ data: ['row'], error: new Error('offline') });

    expect(screen.getByText('the rows')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent(/may be old/);
  });
});
