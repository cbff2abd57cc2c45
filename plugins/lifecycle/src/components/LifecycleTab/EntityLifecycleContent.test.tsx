import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LifecycleApi } from '../../api';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import {
  sampleCard,
  sampleGate,
  sampleMove,
  serverError,
} from '../../__testUtils__/samples';
import { EntityLifecycleContent } from './EntityLifecycleContent';

const plan = {
  deprecateOn: '2026-12-01',
  deactivateOn: '2027-02-01',
  sunsetOn: '2027-03-01',
  replacementRef: 'component:default/metrics',
  guideUrl: 'https://example.com/guide',
  reason: 'Too many of them',
  version: 1,
  updatedBy: 'user:default/rally-owl',
  updatedAt: '2026-11-20T09:00:00.000Z',
};

function renderContent(
  card: Partial<ReturnType<typeof sampleCard>> = {},
  api: Partial<LifecycleApi> = {},
) {
  const getCardGate = jest.fn(async ({ query }: { query: { to: string } }) =>
    sampleGate({ to: query.to }),
  );
  renderLifecycle(<EntityLifecycleContent />, {
    api: {
      getEntity: async () => sampleCard(card),
      getCardGate,
      getCardHistory: async () => ({ items: [sampleMove()], totalItems: 1 }),
      ...api,
    },
  });
  return { getCardGate };
}

describe('EntityLifecycleContent', () => {
  it('shows the gate to the next stage, and to another when asked', async () => {
    const { getCardGate } = renderContent();

    expect(
      await screen.findByRole('region', { name: 'The gate to Deprecated' }),
    ).toBeVisible();

    await userEvent.click(screen.getByLabelText('To enter'));
    const options = await screen.findByRole('listbox');
    expect(within(options).queryByText('Production')).not.toBeInTheDocument();
    await userEvent.click(within(options).getByText('Sunset'));

    expect(
      await screen.findByRole('region', { name: 'The gate to Sunset' }),
    ).toBeVisible();
    expect(getCardGate.mock.calls.map(([input]) => input.query.to)).toEqual([
      'deprecated',
      'sunset',
    ]);
  });

  it('shows the way back out of the last stage', async () => {
    renderContent({ stage: 'sunset' });

    expect(
      await screen.findByRole('region', { name: 'The gate to Prototype' }),
    ).toBeVisible();
  });

  it('shows how it came where it is', async () => {
    renderContent();

    expect(await screen.findByText('Development → Production')).toBeVisible();
  });

  it('shows when it goes away and what replaces it', async () => {
    renderContent({ sunsetPlan: plan });

    expect(await screen.findByText('Too many of them')).toBeVisible();
    expect(screen.getByText('Dec 1, 2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'metrics' })).toHaveAttribute(
      'href',
      '/catalog/default/component/metrics',
    );
  });

  it('says that no sunset is planned, and offers to plan it to owners only', async () => {
    renderContent({ canMove: false });

    expect(await screen.findByText('No sunset is planned')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Plan its sunset…' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the rest when one part fails', async () => {
    renderContent(
      {},
      {
        getCardGate: async () => {
          throw new Error('the checklists are away');
        },
      },
    );

    expect(await screen.findByText('the checklists are away')).toBeVisible();
    expect(screen.getByText('Development → Production')).toBeVisible();
  });

  it('says what to do when there is no card', async () => {
    renderLifecycle(<EntityLifecycleContent />, {
      api: {
        getEntity: async () => {
          throw await serverError(404, { name: 'NotFoundError', message: '' });
        },
      },
    });

    expect(await screen.findByText('Not on the board yet')).toBeVisible();
  });
});
