import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BoardStage } from '@operability/plugin-lifecycle-common';
import { LifecycleApi } from '../../api';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import { sampleCard, serverError } from '../../__testUtils__/samples';
import { EntityStageContentsCard } from './EntityStageContentsCard';

const stageEntity = {
  apiVersion: 'operability.dev/v1alpha1',
  kind: 'LifecycleStage',
  metadata: { name: 'deprecated', title: 'Deprecated' },
  spec: { order: 4 },
};

function boardOf(stage: Partial<BoardStage>) {
  return {
    stages: [
      {
        name: 'deprecated',
        title: 'Deprecated',
        order: 4,
        terminal: false,
        total: stage.cards?.length ?? 0,
        cards: [],
        ...stage,
      },
    ],
    facets: {
      owners: [{ value: 'group:default/routing', title: 'Routing', count: 1 }],
      systems: [],
      kinds: [],
    },
    problems: [],
    catalog: { available: true },
  };
}

function renderContents(getBoard: LifecycleApi['getBoard']) {
  renderLifecycle(<EntityStageContentsCard />, {
    entity: stageEntity,
    api: { getBoard },
  });
}

const wolfpack = sampleCard({ systemRef: 'system:default/router' });

describe('EntityStageContentsCard', () => {
  it('lists what is in the stage with owner, system and since when', async () => {
    renderContents(async () => boardOf({ cards: [wolfpack] }));

    const row = (await screen.findByRole('rowheader')).closest('tr')!;
    expect(within(row).getByRole('link', { name: 'wolfpack' })).toHaveAttribute(
      'href',
      '/catalog/default/component/wolfpack',
    );
    expect(within(row).getByRole('link', { name: 'Routing' })).toBeVisible();
    expect(within(row).getByRole('link', { name: 'router' })).toBeVisible();
    expect(within(row).getByTitle(/March 12, 2024/)).toBeVisible();
    expect(screen.getByText('1 in Deprecated')).toBeVisible();
  });

  it('has no column of systems where nothing is part of one', async () => {
    renderContents(async () => boardOf({ cards: [sampleCard()] }));

    expect(await screen.findByText('Owner')).toBeVisible();
    expect(screen.queryByText('System')).not.toBeInTheDocument();
  });

  it('leads to its column on the board', async () => {
    renderContents(async () => boardOf({}));

    expect(
      await screen.findByRole('link', { name: 'Show on the board' }),
    ).toHaveAttribute('href', '/lifecycle/board?stage=deprecated');
  });

  it('searches on the server, and says when nothing fits', async () => {
    const getBoard = jest.fn(async (input?: { query?: { q?: string } }) =>
      boardOf({ cards: input?.query?.q ? [] : [wolfpack] }),
    );
    renderContents(getBoard);
    await screen.findByRole('rowheader');

    await userEvent.type(screen.getByLabelText('Search'), 'squid');

    expect(
      await screen.findByText('Nothing in Deprecated is called “squid”'),
    ).toBeVisible();
    expect(getBoard).toHaveBeenLastCalledWith(
      { query: { stage: 'deprecated', limit: 25, q: 'squid' } },
      expect.anything(),
    );
  });

  it('goes on where the last page ended', async () => {
    const getBoard = jest
      .fn()
      .mockResolvedValueOnce(
        boardOf({ cards: [wolfpack], total: 2, nextCursor: 'next' }),
      )
      .mockResolvedValue(
        boardOf({
          cards: [sampleCard({ id: 'two', title: 'squid' })],
          total: 2,
        }),
      );
    renderContents(getBoard);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    expect(await screen.findByText('squid')).toBeVisible();
    expect(screen.getByText('wolfpack')).toBeVisible();
  });

  it('marks what is not in the catalog instead of linking nowhere', async () => {
    const { entityRef, ...manual } = sampleCard({ title: 'billing cron' });
    renderContents(async () =>
      boardOf({ cards: [manual, sampleCard({ id: 'two', missing: true })] }),
    );

    const [first, second] = await screen.findAllByRole('rowheader');
    expect(first).toHaveTextContent('billing cron (not in the catalog)');
    expect(second).toHaveTextContent('wolfpack (gone from the catalog)');
    expect(within(first).queryByRole('link')).not.toBeInTheDocument();
  });

  it('says how something gets into an empty stage', async () => {
    renderContents(async () => boardOf({}));

    expect(await screen.findByText('Nothing is in Deprecated')).toBeVisible();
  });

  it('says that the backend is not installed', async () => {
    renderContents(async () => {
      throw await serverError(404);
    });

    expect(await screen.findByText(/is not installed/)).toBeVisible();
  });
});
