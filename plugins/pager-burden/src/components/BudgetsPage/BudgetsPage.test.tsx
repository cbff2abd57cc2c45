import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { sampleBudget } from '../../__testUtils__/reviewSamples';
import {
  pageOf,
  runtime,
  samplePage,
  sampleWeeks,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { BudgetsPage } from './BudgetsPage';

jest.setTimeout(60_000);

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

  it('opens what broke a limit to how it is counted, and to its pages', async () => {
    const listPages = jest.fn(async () => ({
      ...pageOf([samplePage()]),
      data: 'sample' as const,
    }));
    renderBudgets({ listPages });

    await user.click(await screen.findByRole('button', { name: '5 / 2' }));

    const panel = await screen.findByRole('dialog', { name: /W46/ });
    expect(
      within(panel).getByText(/^Interruptions in sleep, at weekends/),
    ).toBeVisible();
    expect(listPages).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          team: [runtime],
          week: ['2026-W46'],
          is: ['interruption'],
          class: ['leave', 'holiday', 'sleep', 'weekend'],
          counted: 'true',
        }),
      },
      expect.anything(),
    );
  });

  it('says of a limit once what broke it, and on demand week by week', async () => {
    const [latest] = sampleBudget().breaches;
    renderBudgets({
      getBudget: async () =>
        sampleBudget({
          breaches: [
            { ...latest, week: '2026-W44', value: 3 },
            latest,
            { ...latest, week: '2026-W45', value: 4 },
          ],
        }),
    });

    expect(
      await screen.findByText(
        /^3 times a limit was broken, 1 limit, in.*1 decision is due/,
      ),
    ).toBeVisible();
    expect(screen.getByText('5 / 2')).toBeVisible();
    expect(screen.getByText('in 3 weeks')).toBeVisible();
    expect(screen.queryByText('3 / 2')).not.toBeInTheDocument();

    await user.click(screen.getByText('Show week by week'));
    expect(screen.getByText('3 / 2')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Decide: / })).toHaveLength(
      1,
    );
  });

  it('shows both limits where somebody else was faster, and sends what is chosen', async () => {
    let stored = sampleBudget();
    const theirs = stored.limits.map(one => ({ ...one, limit: 0.6 }));
    const putBudget = jest.fn<
      ReturnType<PagerBurdenApi['putBudget']>,
      Parameters<PagerBurdenApi['putBudget']>
    >(async ({ body }) => {
      if (body.version === 1) return sampleBudget({ version: 2 });
      stored = sampleBudget({
        version: 1,
        limits: [stored.limits[0], theirs[1]],
      });
      throw await serverError(409, {
        name: 'ConflictError',
        message: 'It was changed by somebody else meanwhile',
      });
    });
    renderBudgets({ getBudget: async () => stored, putBudget });
    await user.click(await screen.findByText('Set the limits…'));
    const dialog = within(await screen.findByRole('dialog'));
    const share = dialog.getByLabelText(/percent/);
    await user.clear(share);
    await user.type(share, '75');
    await user.type(dialog.getByLabelText(/^Reason/), 'We got better');
    const send = dialog.getByRole('button', { name: 'Set the limits' });
    await user.click(send);

    expect(
      await dialog.findByRole('row', { name: /percent.* 60 75$/ }),
    ).toBeVisible();
    expect(send).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: /mine|yours/i }));
    expect(share).toHaveValue(75);
    await user.click(send);

    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(putBudget).toHaveBeenLastCalledWith(
      expect.objectContaining({
        body: expect.objectContaining({
          version: 1,
          limits: expect.arrayContaining([
            { metric: 'actionableShare', limit: 0.75 },
          ]),
        }),
      }),
    );
  });
});
