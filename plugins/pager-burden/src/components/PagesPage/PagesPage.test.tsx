import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { renderBurden } from '../../__testUtils__/renderBurden';
import {
  pageOf,
  runtime,
  samplePage,
  sampleWeeks,
} from '../../__testUtils__/samples';
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
  samplePage({ id: 'first', title: 'First', canJudge: true }),
  samplePage({ id: 'second', title: 'Second', verdict, canJudge: true }),
];

function renderPages(changes: Partial<PagerBurdenApi> = {}, path = '/') {
  const api = {
    listPages: jest.fn(async () => ({
      ...pageOf([first, second]),
      data: 'real' as const,
    })),
    exportPages: jest.fn(async () => new Blob(['id'])),
    getWeeks: async () => sampleWeeks(),
    setVerdict: jest.fn(async () => verdict),
    setVerdicts: jest.fn(async () => ({ items: [first, second] })),
    ...changes,
  };
  renderBurden(<PagesPage />, { api, path });
  return api;
}

const line = (name: string) => screen.getByRole('checkbox', { name });
const said = () => screen.getByRole('status', { name: 'What was done' });

describe('PagesPage', () => {
  it('gives verdicts by the keyboard alone, one by one and to many', async () => {
    const { setVerdict, setVerdicts } = renderPages();
    await screen.findByText('2 pages, the newest first');

    act(() => line('Select First').focus());
    await user.keyboard('{ArrowDown}n4');
    expect(setVerdict).toHaveBeenCalledWith({
      params: { id: 'second' },
      body: { verdict: 'remove', action: true, version: 3 },
    });

    expect(said()).toHaveTextContent('Remove: Second');

    await user.keyboard(' {ArrowUp} ');
    expect(said()).toHaveTextContent('2 pages selected');
    await user.keyboard('1');
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
    await waitFor(() => expect(line('Select First')).not.toBeChecked());
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

    await user.click(line('Select First'));
    await user.click(screen.getByRole('button', { name: 'Keep (5)' }));

    expect(
      await screen.findByText('Somebody else has given it a verdict meanwhile'),
    ).toBeVisible();
    expect(line('Select First')).toBeChecked();
  });

  it('offers verdicts only for pages that the reader may judge', async () => {
    const theirs = samplePage({ id: 'theirs', title: 'Theirs' });
    renderPages({
      listPages: async () => ({ ...pageOf([first, theirs]), data: 'real' }),
    });
    await screen.findByText('2 pages, the newest first');

    expect(line('Select First')).toBeEnabled();
    expect(screen.getByText('Theirs')).toBeVisible();
    expect(
      screen.queryByRole('checkbox', { name: 'Select Theirs' }),
    ).not.toBeInTheDocument();
  });

  it('shows the pages of a team that is chosen by its name', async () => {
    const { listPages } = renderPages();
    await screen.findByText('2 pages, the newest first');

    await user.click(await screen.findByRole('button', { name: /^Team/ }));
    await user.click(await screen.findByRole('option', { name: 'Runtime' }));

    await waitFor(() =>
      expect(listPages).toHaveBeenLastCalledWith(
        { query: expect.objectContaining({ team: [runtime] }) },
        expect.anything(),
      ),
    );
  });

  it('asks for the hour that a number counted, and says which pages are gone', async () => {
    const { listPages } = renderPages(
      {
        listPages: jest.fn(async () => ({
          ...pageOf([first]),
          data: 'real' as const,
          deleted: { beforeWeek: '2026-W03', keptDays: 5 * 365 },
        })),
      },
      '/?weekday=2&hour=3&firstWeek=2020-W01&lastWeek=2026-W46&hours=99',
    );

    expect(
      await screen.findByText(
        'The pages of weeks before Jan 12, 2026 were deleted after 5 years; their sums remain.',
      ),
    ).toBeVisible();
    expect(listPages).toHaveBeenLastCalledWith(
      {
        query: {
          weekday: '2',
          hour: '3',
          firstWeek: '2020-W01',
          lastWeek: '2026-W46',
          cursor: undefined,
        },
      },
      expect.anything(),
    );
    expect(screen.getByText(/^Tue 03:00 to 04:00/)).toBeVisible();

    await user.click(screen.getByText('Clear filters'));
    expect(listPages).toHaveBeenLastCalledWith(
      { query: { cursor: undefined } },
      expect.anything(),
    );
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

    await user.type(
      screen.getByRole('searchbox', { name: 'Search the titles' }),
      'certificate',
    );
    await waitFor(() =>
      expect(listPages).toHaveBeenLastCalledWith(
        { query: expect.objectContaining({ q: 'certificate' }) },
        expect.anything(),
      ),
    );

    // jsdom has no object URLs; that the file is asked for is what counts.
    URL.createObjectURL = () => 'blob:pages';
    URL.revokeObjectURL = () => {};
    await user.click(await screen.findByText('Save as CSV'));
    expect(exportPages).toHaveBeenCalledWith({
      data: 'real',
      q: 'certificate',
      class: ['sleep'],
      week: ['2026-W46'],
      counted: 'true',
    });
  });
});
