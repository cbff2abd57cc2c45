import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import { sampleMove } from '../../__testUtils__/samples';
import { History } from './History';

const CARD = '7b4f3f3e-6f0f-4f63-9a52-3a4b8a8f1c11';

function renderHistory(
  items: ReturnType<typeof sampleMove>[],
  getCardHistory = jest.fn(async () => ({ items, totalItems: items.length })),
) {
  renderLifecycle(<History cardId={CARD} />, { api: { getCardHistory } });
  return getCardHistory;
}

describe('History', () => {
  it('says who moved it when, from where to where, and why', async () => {
    renderHistory([sampleMove()]);

    const entry = await screen.findByRole('listitem');
    expect(await screen.findByText('Development → Production')).toBeVisible();
    expect(entry).toHaveTextContent('ion-fox');
    expect(entry).toHaveTextContent('“Customers rely on it”');
    expect(within(entry).getByTitle(/March 12, 2024/)).toBeVisible();
  });

  it.each([
    [
      'the portal placed it',
      { type: 'placed', from: undefined } as const,
      'Placed in Production',
    ],
    [
      'it was bound',
      { type: 'bound' } as const,
      'Bound to its entity, in Production',
    ],
    [
      'it was confirmed',
      { from: 'production' } as const,
      'Confirmed in Production',
    ],
  ])('names a first move as what it is when %s', async (_, changes, words) => {
    renderHistory([sampleMove(changes)]);

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('says that the portal did what no person did', async () => {
    renderHistory([sampleMove({ actorRef: undefined })]);

    expect(await screen.findByText('by the portal')).toBeVisible();
  });

  it('shows what was open when a closed gate was passed', async () => {
    renderHistory([
      sampleMove({
        override: true,
        gate: [
          {
            id: 'runbook',
            title: 'A runbook',
            source: 'checklist',
            status: 'fail',
            required: true,
            message: 'There is none.',
          },
          {
            id: 'owner',
            title: 'An owner',
            source: 'checklist',
            status: 'pass',
            required: true,
            message: '',
          },
        ],
      }),
    ]);

    expect(await screen.findByText('Passed a closed gate')).toBeVisible();
    expect(screen.getByText('What was open (1)')).toBeVisible();
    expect(screen.getByText(/There is none/)).toBeVisible();
    expect(screen.queryByText(/An owner/)).not.toBeInTheDocument();
  });

  it('goes on where the last page ended', async () => {
    const getCardHistory = jest
      .fn()
      .mockResolvedValueOnce({
        items: [sampleMove()],
        totalItems: 2,
        nextCursor: 'older',
      })
      .mockResolvedValueOnce({
        items: [
          sampleMove({
            id: '0d5f0a53-4a75-4f0b-8a3c-4b1f4a1f2e02',
            from: 'prototype',
            to: 'development',
          }),
        ],
        totalItems: 2,
      });
    renderHistory([], getCardHistory);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    expect(await screen.findByText('Prototype → Development')).toBeVisible();
    expect(screen.getByText('2 of 2')).toBeVisible();
    expect(getCardHistory).toHaveBeenLastCalledWith(
      { params: { id: CARD }, query: { limit: 20, cursor: 'older' } },
      expect.anything(),
    );
  });

  it('says so when nothing has happened yet', async () => {
    renderHistory([]);

    expect(await screen.findByText('Nothing has happened yet')).toBeVisible();
  });
});
