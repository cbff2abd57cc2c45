import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleBudget } from '../../__testUtils__/reviewSamples';
import { runtime, sampleWeeks } from '../../__testUtils__/samples';
import { BudgetsPage } from './BudgetsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

function renderBudgets(changes: Partial<PagerBurdenApi> = {}) {
  const api = {
    getWeeks: async () => sampleWeeks(),
    getBudget: async () => sampleBudget(),
    putBudget: jest.fn(async () => sampleBudget({ version: 1 })),
    decideBreach: jest.fn(async () => ({
      id: 'd0000000-0000-4000-8000-000000000001',
      metric: 'unsocialInterruptions' as const,
      week: '2026-W46',
      decision: 'staff' as const,
      because: 'two people left',
      by: 'user:default/rally-owl',
      at: '2026-11-16T10:00:00.000Z',
    })),
    ...changes,
  };
  renderBurden(<BudgetsPage />, { api, path: `/?team=${runtime}` });
  return api;
}

describe('BudgetsPage', () => {
  it('sets limits with a reason, and takes a share in percent', async () => {
    const { putBudget } = renderBudgets();
    await user.click(await screen.findByText('Set the limits…'));
    const dialog = within(await screen.findByRole('dialog'));

    const share = dialog.getByLabelText(/percent/);
    expect(share).toHaveValue(70);
    await user.clear(share);
    await user.type(share, '-1');
    await user.click(dialog.getByRole('button', { name: 'Set the limits' }));
    expect(dialog.getByText('must not be below 0')).toBeVisible();
    expect(putBudget).not.toHaveBeenCalled();

    await user.clear(share);
    await user.type(share, '75');
    await user.type(dialog.getByLabelText(/^Reason/), 'We got better');
    await user.click(dialog.getByRole('button', { name: 'Set the limits' }));
    expect(putBudget).toHaveBeenCalledWith({
      params: { namespace: 'default', name: 'runtime' },
      body: {
        limits: [
          { metric: 'unsocialInterruptions', limit: 2 },
          { metric: 'actionableShare', limit: 0.75 },
        ],
        reason: 'We got better',
        version: 0,
      },
    });
  });

  it('asks who may decide for a decision, which needs a reason', async () => {
    const { decideBreach } = renderBudgets();
    await user.click(await screen.findByRole('button', { name: /^Decide: / }));
    const dialog = within(await screen.findByRole('dialog'));

    await user.click(dialog.getByText('Record the decision'));
    expect(dialog.getByText('must not be empty')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Because/), 'two people left');
    await user.click(dialog.getByText('Record the decision'));

    await waitFor(() =>
      expect(decideBreach).toHaveBeenCalledWith(
        {
          params: { namespace: 'default', name: 'runtime' },
          body: {
            data: 'sample',
            metric: 'unsocialInterruptions',
            week: '2026-W46',
            decision: 'slowFeatures',
            because: 'two people left',
          },
        },
        expect.anything(),
      ),
    );
  });

  it('offers others neither, and shows them the same numbers', async () => {
    renderBudgets({
      getBudget: async () => sampleBudget({ canEdit: false, canDecide: false }),
    });

    expect(await screen.findByText('5 / 2')).toBeVisible();
    expect(screen.getByText('at least 70 %')).toBeVisible();
    expect(screen.getByText('Decision due')).toBeVisible();
    expect(screen.queryByText('Set the limits…')).not.toBeInTheDocument();
    expect(screen.queryByText('Decide…')).not.toBeInTheDocument();
  });
});
