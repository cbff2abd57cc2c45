import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderBurden } from '../../__testUtils__/renderBurden';
import {
  runtime,
  sampleMeasure,
  sampleSummary,
  sampleTransfers,
  sampleWeeks,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { TeamPage } from './TeamPage';

jest.setTimeout(60_000);

const user = userEvent.setup({ pointerEventsCheck: 0 });

function renderTeam(path: string, changes = {}) {
  const getTeamSummary = jest.fn(async () => sampleSummary(changes));
  renderBurden(<TeamPage />, {
    api: {
      getTeamSummary,
      getWeeks: async () => sampleWeeks(),
      getTransfers: async () => sampleTransfers(),
    },
    path,
  });
  return getTeamSummary;
}

describe('TeamPage', () => {
  it('opens a number to all that it takes to trust it', async () => {
    const ask = renderTeam(`/?team=${runtime}&week=2026-W46&profile=pagerduty`);

    const card = await screen.findByRole(
      'button',
      { name: /^Sleep/ },
      // The first to be shown loads what all of them need.
      { timeout: 25_000 },
    );
    expect(card).toHaveTextContent(
      'Sleep interruptions3 interruptionsn = 11, +1.5 against the 4 weeks before',
    );
    expect(ask).toHaveBeenCalledWith(
      {
        params: expect.objectContaining({
          namespace: 'default',
          name: 'runtime',
        }),
        query: { week: '2026-W46', profile: 'pagerduty' },
      },
      expect.anything(),
    );
    await user.click(card);

    const panel = within(await screen.findByRole('dialog', { name: /Sleep/ }));
    expect(panel.getByText(/began in the hours of sleep/)).toBeVisible();
    expect(panel.getByText('2: drills')).toBeVisible();
    expect(panel.getByText(/^Sleep is from 22:00/)).toBeVisible();
    expect(panel.getByRole('link', { name: /pages it was/ })).toHaveAttribute(
      'href',
      `/pager-burden/pages?${new URLSearchParams({
        data: 'sample',
        team: runtime,
        week: '2026-W46',
        counted: 'true',
        class: 'sleep',
      })}`,
    );
    expect(address()).toContain('measure=sleepInterruptions');
  });

  it.each([
    ['quiet', '○', 'Quiet', /Nobody was paged, and the pager worked/],
    ['unknown', '▒', 'Unknown', /proven for only 40 %.*To do: prove the pager/],
    ['disturbed', '●', 'Disturbed', /there may have been more/],
  ])('says of a %s week what it means', async (state, glyph, word, means) => {
    renderTeam(`/?team=${runtime}`, { state, coverage: 0.4 });

    expect(await screen.findByText(word)).toBeVisible();
    expect(screen.getByText(glyph)).toBeVisible();
    expect(screen.getByText(means)).toBeVisible();
    expect(screen.getByText('—')).toBeVisible();
  });

  it.each([
    ['unknown', null, 0, '▒ unknown', 'n = 0'],
    ['least', 25, 25, 'at least 25 pages', 'n = 25'],
  ] as const)(
    'draws what is %s as no zero and no number, on the card and in the panel',
    async (certainty, value, n, text, note) => {
      const pages = { id: 'pages', title: 'Pages', unit: 'pages' } as const;
      const { change: _, ...rest } = sampleMeasure({ ...pages, value, n });
      renderTeam(`/?team=${runtime}`, { measures: [{ ...rest, certainty }] });
      const card = await screen.findByRole('button', { name: /^Pages/ });
      expect(card).toHaveTextContent(`Pages${text}${note}`);
      expect(card).not.toHaveTextContent(/against|Sleep is/);
      await user.click(card);
      const panel = within(await screen.findByRole('dialog'));
      expect(panel.getByText(text)).toBeVisible();
      expect(
        panel.getByText(/What came while the pager was not/),
      ).toBeVisible();
    },
  );

  it('computes with other assumptions, which the address keeps', async () => {
    const ask = renderTeam(`/?team=${runtime}&measure=contextCost`, {
      measures: [
        sampleMeasure({
          id: 'contextCost',
          title: 'Hours lost',
          unit: 'hours',
          assumption: { working: 0.5, evening: 1, sleep: 2 },
        }),
      ],
    });
    const panel = within(
      await screen.findByRole('dialog', { name: 'Hours lost' }),
    );
    // Short, so that a narrow screen wraps none of them over its value.
    for (const field of panel.getAllByRole('spinbutton')) {
      expect(
        (field as HTMLInputElement).labels![0].textContent!.length,
      ).toBeLessThan(30);
    }
    expect(panel.getByText('Hours lost by an interruption')).toBeVisible();
    const field = panel.getByRole('spinbutton', { name: 'At night' });
    await user.clear(field);
    await user.type(field, '30');
    expect(
      panel.getByRole('button', { name: 'Compute with these' }),
    ).toBeDisabled();
    await user.clear(field);
    await user.type(field, '3{Enter}');

    expect(address()).toContain('sleepCost=3');
    await waitFor(() =>
      expect(ask).toHaveBeenLastCalledWith(
        expect.objectContaining({
          query: expect.objectContaining({ sleepCost: 3, workingCost: 0.5 }),
        }),
        expect.anything(),
      ),
    );
  });

  it.each(['2025-W53', '9999-W52'])(
    'shows the newest full week where the address names %s, which there is not',
    async week => {
      const ask = renderTeam(`/?team=${runtime}&week=${week}`);
      await waitFor(() =>
        expect(ask).toHaveBeenCalledWith(
          expect.objectContaining({ query: { profile: 'own' } }),
          expect.anything(),
        ),
      );
      expect(await screen.findByText('W46 (Nov 9)')).toBeVisible();
      expect(document.body).not.toHaveTextContent(/NaN|Invalid/);
    },
  );

  it('says of a week to come that it has not begun', async () => {
    renderTeam(`/?team=${runtime}&week=2200-W10`, { state: 'coming' });
    expect(await screen.findByText('This week has not begun')).toBeVisible();
    expect(screen.queryByText(/prove the pager/)).toBeNull();
  });

  it('says that there is no such team', async () => {
    const error = await serverError(404, {
      name: 'NotFoundError',
      message: "There is no team 'group:default/nope'",
    });
    renderBurden(<TeamPage />, {
      api: {
        getTeamSummary: async () => {
          throw error;
        },
        getWeeks: async () => sampleWeeks(),
      },
      path: '/?team=group:default/nope',
    });
    expect(await screen.findByText(/^There is no team/)).toBeVisible();
  });

  it('asks for a team where the reader is in none', async () => {
    renderTeam('/');
    expect(await screen.findByText('You are in no team')).toBeVisible();
  });
});
