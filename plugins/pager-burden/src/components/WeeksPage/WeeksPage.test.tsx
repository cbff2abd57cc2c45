import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { sampleBudget } from '../../__testUtils__/reviewSamples';
import { address, renderBurden } from '../../__testUtils__/renderBurden';
import {
  pageOf,
  runtime,
  sampleHeatmap,
  sampleNoisyList,
  samplePage,
  sampleWeeks,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { WeeksPage } from './WeeksPage';

jest.setTimeout(60_000);

const user = userEvent.setup({ pointerEventsCheck: 0 });

function renderWeeks(path = '/', changes: Partial<PagerBurdenApi> = {}) {
  const api = {
    getWeeks: jest.fn(async () => sampleWeeks()),
    getHeatmap: jest.fn(async () => sampleHeatmap()),
    listNoisyAlerts: jest.fn(async () => sampleNoisyList()),
    listPages: jest.fn(async () => ({
      ...pageOf([
        samplePage(),
        samplePage({ id: 'b', responderRef: undefined }),
      ]),
      data: 'sample' as const,
    })),
    ...changes,
  };
  renderBurden(<WeeksPage />, { api, path });
  return api;
}

describe('WeeksPage', () => {
  it('says the last week first, and that the pages are made up', async () => {
    renderWeeks();

    expect(
      await screen.findByText(
        'W46: 6 pages, 2 after hours; Runtime 4, Data 2.',
      ),
    ).toBeVisible();
    expect(screen.getAllByText('Sample pages')[0]).toBeVisible();
    expect(
      await screen.findByText('Most pages fall on Tuesday at 03:00.'),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: '14 pages' })).toBeVisible();
    expect(screen.getByRole('link', { name: '4 pages' })).toHaveAttribute(
      'href',
      expect.stringContaining('week=2026-W46'),
    );
    const teams = screen.getByRole('region', { name: 'Team by team' });
    // Runtime got worse, Data better.
    expect(
      within(teams)
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Runtime', 'Data']);
  });

  it('opens a bar to its pages, under an address of its own', async () => {
    const { listPages } = renderWeeks('/?measure=sleep');

    await user.click(
      // The chart is loaded when it is shown.
      await screen.findByRole(
        'button',
        { name: /W46.*Runtime: 4/ },
        { timeout: 25_000 },
      ),
    );

    expect(screen.getByText(/○ no interruption of sleep,/)).toBeVisible();
    const panel = await screen.findByRole('dialog', { name: /W46.*Runtime/ });
    expect(
      await within(panel).findByText('2 pages, the newest first'),
    ).toBeVisible();
    expect(
      within(panel).getAllByText('03:12 in Asia/Kolkata')[0],
    ).toBeVisible();
    expect(within(panel).getByText('someone')).toBeVisible();
    expect(listPages).toHaveBeenCalledWith(
      {
        query: expect.objectContaining({
          data: 'sample',
          week: ['2026-W46'],
          team: [runtime],
          class: ['sleep'],
          counted: 'true',
        }),
      },
      expect.anything(),
    );
    expect(address()).toBe(
      `/?measure=sleep&week=2026-W46&key=${encodeURIComponent(runtime)}`,
    );
    await user.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(address()).toBe('/?measure=sleep');
  });

  it('opens an hour of the heat map to its pages, with what it leaves out', async () => {
    const { listPages } = renderWeeks(`/?team=${runtime}`);

    await user.click(
      await screen.findByRole('button', { name: 'Tue 03:00: 5 pages' }),
    );

    const panel = await screen.findByRole('dialog', {
      name: 'Tue, 03:00 to 04:00',
    });
    const query = {
      team: [runtime],
      weekday: 2,
      hour: 3,
      firstWeek: '2026-W21',
      lastWeek: '2026-W46',
      data: 'sample',
    };
    expect(listPages).toHaveBeenCalledWith(
      { query: { ...query, counted: 'true', cursor: undefined } },
      expect.anything(),
    );
    const leftOut = await within(panel).findByRole('link', { name: '2 pages' });
    expect(leftOut.getAttribute('href')).toContain('hour=3');
    expect(leftOut.getAttribute('href')).toContain('counted=false');
    expect(address()).toContain('weekday=2&hour=3');
    await user.click(within(panel).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('asks for one team by its choice', async () => {
    const { getWeeks } = renderWeeks();

    await user.click(await screen.findByRole('button', { name: /^Team/ }));
    await user.click(await screen.findByRole('option', { name: 'Runtime' }));

    expect(address()).toBe(`/?team=${encodeURIComponent(runtime)}`);
    expect(getWeeks).toHaveBeenCalledWith(
      { query: expect.objectContaining({ team: [runtime] }) },
      expect.anything(),
    );
  });

  it('says what the budget of the one team that is shown allows', async () => {
    const getBudget = jest.fn(async () => sampleBudget());
    renderWeeks(`/?measure=unsocial&team=${runtime}`, { getBudget });

    expect(
      await screen.findByText(/The team’s budget is at most 2 a week\.$/),
    ).toBeVisible();
    const [button] = screen.getAllByText('View as table');
    await user.click(button);
    expect(
      await screen.findByRole('columnheader', { name: 'Budget' }),
    ).toBeVisible();
  });

  it('says how few alerts make most pages, and has a way to the others', async () => {
    const first = { ...sampleNoisyList(), paretoCount: 4, totalItems: 21 };
    const listNoisyAlerts = jest
      .fn<Promise<typeof first & { nextCursor?: string }>, []>()
      .mockResolvedValueOnce({ ...first, nextCursor: '1' })
      .mockResolvedValue({
        ...first,
        items: [{ ...first.items[0], fingerprint: 'b', title: 'Eleventh' }],
      });
    renderWeeks('/', { listNoisyAlerts });

    expect(
      await screen.findByText(/^4 of 21 alerts make 80 % of the pages/),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByText('Eleventh')).toBeVisible();
    expect(listNoisyAlerts).toHaveBeenLastCalledWith(
      { query: expect.objectContaining({ cursor: '1' }) },
      expect.anything(),
    );
  });

  it('writes weeks that nobody knows as ▒ into the table', async () => {
    renderWeeks();
    const [button] = await screen.findAllByText('View as table');

    await user.click(button);

    const row = screen.getByRole('row', { name: /W44/ });
    expect(within(row).getAllByText('▒')).toHaveLength(3);
    expect(screen.getByRole('row', { name: /W43.* 0 0 0/ })).toBeVisible();
  });

  it('says what is missing without its backend', async () => {
    renderWeeks('/', {
      getWeeks: async () => {
        throw await serverError(404);
      },
    });
    expect(
      await screen.findByText('The backend of this plugin is missing'),
    ).toBeVisible();
  });

  it('says what to do where no page is known', async () => {
    renderWeeks('/', { getWeeks: async () => sampleWeeks({ series: [] }) });
    expect(await screen.findByText('No page is known')).toBeVisible();
  });
});
