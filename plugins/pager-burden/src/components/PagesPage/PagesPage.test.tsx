import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { renderBurden } from '../../__testUtils__/renderBurden';
import { pageOf, samplePage } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { PagesPage } from './PagesPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });

const verdict = {
  verdict: 'tune',
  action: false,
  by: 'user:default/ion-fox',
  at: '2026-11-12T09:00:00.000Z',
  version: 3,
} as const;

const [first, second] = [
  samplePage({ id: 'first', title: 'First' }),
  samplePage({ id: 'second', title: 'Second', verdict }),
];

function renderPages(changes: Partial<PagerBurdenApi> = {}, path = '/') {
  const api = {
    listPages: jest.fn(async () => ({
      ...pageOf([first, second]),
      data: 'real' as const,
    })),
    exportPages: jest.fn(async () => new Blob(['id'])),
    setVerdict: jest.fn(async () => verdict),
    setVerdicts: jest.fn(async () => ({ items: [first, second] })),
    ...changes,
  };
  renderBurden(<PagesPage />, { api, path });
  return api;
}

const line = (name: string) => screen.getByRole('checkbox', { name });

describe('PagesPage', () => {
  it('gives verdicts by the keyboard alone, one by one and to many', async () => {
    const { setVerdict, setVerdicts } = renderPages();
    await screen.findByText('2 pages, the newest first');

    act(() => line('Choose First').focus());
    await user.keyboard('{ArrowDown}ad');
    expect(setVerdict).toHaveBeenCalledWith({
      params: { id: 'second' },
      body: { verdict: 'remove', action: true, version: 3 },
    });

    await waitFor(() =>
      expect(screen.getByText('0 pages chosen')).toBeVisible(),
    );
    await user.keyboard(' {ArrowUp} ');
    expect(screen.getByText('2 pages chosen')).toBeVisible();
    await user.keyboard('f');
    expect(setVerdicts).toHaveBeenCalledWith({
      body: {
        verdict: 'fix',
        action: true,
        pages: [
          { id: 'first', version: undefined },
          { id: 'second', version: 3 },
        ],
      },
    });
    expect(await screen.findByText('0 pages chosen')).toBeVisible();
  });

  it('keeps what was chosen after a refusal, and says why', async () => {
    renderPages({
      setVerdict: async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: 'Somebody else has given it a verdict meanwhile',
        });
      },
    });
    await screen.findByText('2 pages, the newest first');

    await user.click(line('Choose First'));
    await user.click(screen.getByRole('button', { name: 'Keep (k)' }));

    expect(
      await screen.findByText('Somebody else has given it a verdict meanwhile'),
    ).toBeVisible();
    expect(line('Choose First')).toBeChecked();
  });

  it('asks for what the address says', async () => {
    const { listPages, exportPages } = renderPages(
      {},
      '/?class=sleep&class=mood&week=2026-W46&counted=true&data=real',
    );
    await screen.findByText('2 pages, the newest first');

    expect(listPages).toHaveBeenCalledWith(
      {
        query: {
          data: 'real',
          class: ['sleep'],
          week: ['2026-W46'],
          counted: 'true',
          cursor: undefined,
        },
      },
      expect.anything(),
    );
    expect(screen.getByText(/^W46/)).toBeVisible();

    // jsdom has no object URLs; that the file is asked for is what counts.
    URL.createObjectURL = () => 'blob:pages';
    URL.revokeObjectURL = () => {};
    await user.click(screen.getByText('Save as CSV'));
    expect(exportPages).toHaveBeenCalledWith({
      data: 'real',
      class: ['sleep'],
      week: ['2026-W46'],
      counted: 'true',
    });
  });
});
