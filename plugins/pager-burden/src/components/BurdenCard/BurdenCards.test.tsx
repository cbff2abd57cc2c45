import { screen } from '@testing-library/react';
import { renderBurden } from '../../__testUtils__/renderBurden';
import {
  logplex,
  pageOf,
  sampleGroup,
  sampleNoisyList,
  samplePage,
  sampleSummary,
  sampleWeeks,
} from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { EntityBurdenCard, GroupBurdenCard } from '.';

describe('EntityBurdenCard', () => {
  it("counts the quarter's pages, and names the noisiest alert", async () => {
    const listPages = jest.fn(async () => ({
      ...pageOf([samplePage()]),
      totalItems: 21,
      data: 'sample' as const,
    }));
    renderBurden(<EntityBurdenCard />, {
      api: { listPages, listNoisyAlerts: async () => sampleNoisyList() },
    });

    const link = await screen.findByRole('link', { name: '21 pages' });
    expect(link.getAttribute('href')).toMatch(
      /^\/pager-burden\/pages\?.*counted=true.*&week=/,
    );
    expect(listPages).toHaveBeenCalledWith(
      { query: expect.objectContaining({ entity: [logplex] }) },
      expect.anything(),
    );
    expect(
      await screen.findByRole('link', { name: 'logplex drains late' }),
    ).toBeVisible();
    const noisy = screen.getByRole('link', { name: '14 pages' });
    expect([
      ...new URLSearchParams(noisy.getAttribute('href')!.split('?')[1]),
    ]).toEqual([
      ['data', 'sample'],
      ['fingerprint', 'logplex-drains'],
      ['team', 'group:default/runtime'],
      ['since', '2026-10-20T12:00:00.000Z'],
      ['until', '2026-11-17T12:00:00.000Z'],
      ['counted', 'true'],
      ['entity', logplex],
    ]);
    expect(screen.getByText('Sample pages')).toBeVisible();
  });

  it('says what is missing without its backend', async () => {
    const missing = async () => {
      throw await serverError(404);
    };
    renderBurden(<EntityBurdenCard />, {
      api: { listPages: missing, listNoisyAlerts: missing },
    });
    expect(
      await screen.findByText('The backend of this plugin is missing'),
    ).toBeVisible();
  });
});

it('says of a team how its last week was, and shows those before', async () => {
  renderBurden(<GroupBurdenCard />, {
    api: {
      getTeamSummary: async () => sampleSummary({ state: 'quiet' }),
      getWeeks: async () => sampleWeeks(),
    },
    entity: sampleGroup,
  });
  expect(await screen.findByText('Quiet')).toBeVisible();
  expect(
    await screen.findByRole('img', {
      name: 'Pages of 6 weeks, at most 4 in one',
    }),
  ).toBeVisible();
});
