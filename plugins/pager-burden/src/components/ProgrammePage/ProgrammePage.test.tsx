import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { address, renderBurden } from '../../__testUtils__/renderBurden';
import { sampleProgramme } from '../../__testUtils__/reviewSamples';
import {
  pageOf,
  runtime,
  samplePage,
  sampleTransfers,
} from '../../__testUtils__/samples';
import { ProgrammePage } from './ProgrammePage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

function renderProgramme(changes: Partial<PagerBurdenApi> = {}) {
  renderBurden(<ProgrammePage />, {
    api: {
      getProgramme: async () => sampleProgramme(),
      getTransfers: async () => sampleTransfers(),
      ...changes,
    },
  });
}

const names = () =>
  within(screen.getByRole('region', { name: 'All teams' }))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

describe('ProgrammePage', () => {
  it('begins with the answer, and leads from each number to where it comes from', async () => {
    renderProgramme();

    expect(
      await screen.findByText(/1 of 2 teams had a quiet week/),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: /^2 teams, up to W46/ }),
    ).toBeVisible();
    const row = within(
      within(screen.getByRole('region', { name: 'All teams' })).getByRole(
        'row',
        { name: /^Runtime/ },
      ),
    );
    const query = new URLSearchParams({ team: runtime, data: 'sample' });
    expect(row.getByRole('link', { name: /^Week of Runtime/ })).toHaveAttribute(
      'href',
      `/pager-burden/team?${query}`,
    );
    expect(row.getByRole('link', { name: '4' })).toHaveAttribute(
      'href',
      `/pager-burden/budgets?${query}`,
    );
    expect(row.getByRole('link', { name: /^W45/ })).toHaveAttribute(
      'href',
      `/pager-burden/review?${query}&week=2026-W45`,
    );
    expect(row.getByText('−2')).toBeVisible();
    expect(
      within(screen.getByRole('region', { name: 'Decisions due' })).getByRole(
        'row',
        { name: /Runtime.* 5 \/ 2/ },
      ),
    ).toBeVisible();
  });

  it('opens a number to the pages that it counts', async () => {
    const listPages = jest.fn(async () => ({
      ...pageOf([samplePage()]),
      data: 'sample' as const,
    }));
    renderProgramme({ listPages });
    const table = await screen.findByRole('region', { name: 'All teams' });
    const row = within(within(table).getByRole('row', { name: /^Runtime/ }));

    await user.click(row.getByRole('button', { name: '5' }));

    const panel = await screen.findByRole('dialog', {
      name: 'Runtime: after hours',
    });
    expect(
      within(panel).getByText(/out of the working hours.*W43.*W46/),
    ).toBeVisible();
    expect(listPages).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          team: [runtime],
          is: ['interruption'],
          firstWeek: '2026-W43',
          lastWeek: '2026-W46',
          counted: 'true',
        }),
      },
      expect.anything(),
    );

    await user.click(within(panel).getByRole('button', { name: 'Close' }));
    await user.click(row.getByRole('button', { name: '−2' }));
    expect(listPages).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          firstWeek: '2026-W39',
          lastWeek: '2026-W42',
        }),
      },
      expect.anything(),
    );
  });

  it('sorts by a column, and keeps that in the address', async () => {
    renderProgramme();
    await screen.findByText('9');
    expect(names()).toEqual(['Runtime Week', 'API Week']);

    await user.click(screen.getByRole('button', { name: 'Team' }));

    expect(names()).toEqual(['API Week', 'Runtime Week']);
    expect(address()).toBe('/?order=team');
  });

  it('says where there is nothing to decide, or nobody yet', async () => {
    renderProgramme({
      getProgramme: async () => sampleProgramme({ decisionsDue: [] }),
    });

    expect(await screen.findByText('No decision is due.')).toBeVisible();
  });
});
