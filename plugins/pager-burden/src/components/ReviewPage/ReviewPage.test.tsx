import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PagerBurdenApi } from '../../api';
import { address, renderBurden } from '../../__testUtils__/renderBurden';
import { sampleAction, sampleReview } from '../../__testUtils__/reviewSamples';
import { pageOf, samplePage, sampleWeeks } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { ReviewPage } from './ReviewPage';

jest.setTimeout(60_000);

const user = userEvent.setup({ pointerEventsCheck: 0 });
const team = 'group:default/runtime';
const week = '2026-W46';
const params = { namespace: 'default', name: 'runtime', week };

const pages = ['First', 'Second', 'Third'].map(title =>
  samplePage({ id: title, title, team, canJudge: true }),
);
// Of the week before by its handover, though of the same ISO week.
const early = samplePage({
  title: 'Early',
  sentAt: '2026-11-09T03:00:00.000Z',
});

function renderReview(changes: Partial<PagerBurdenApi> = {}, more = '') {
  const api = {
    getWeeks: async () => sampleWeeks(),
    getReview: jest.fn(async () => sampleReview()),
    putReview: jest.fn(async () => sampleReview()),
    listPages: async () => ({
      ...pageOf([...pages, early]),
      data: 'sample' as const,
    }),
    listActions: async () => pageOf([]),
    setVerdict: jest.fn(async () => ({
      verdict: 'fix' as const,
      action: false,
      by: 'user:default/ion-fox',
      at: '2026-11-16T10:00:00.000Z',
      version: 1,
    })),
    setVerdicts: jest.fn(async () => ({ items: pages })),
    createAction: jest.fn(async () => sampleAction({ week })),
    updateAction: jest.fn(async () => sampleAction({ state: 'done' })),
    exportReview: jest.fn(async () => ({ markdown: '# W46' })),
    ...changes,
  };
  renderBurden(<ReviewPage />, {
    api,
    path: `/?team=${team}&week=${week}${more}`,
  });
  return api;
}

const said = () => screen.getByRole('status', { name: 'What was done' });
const summary = () => screen.getByRole('textbox', { name: /^Summary/ });

describe('ReviewPage', () => {
  it.each([true, false])(
    'says which hours it looks at, and what the page of the team counts instead (on call: %s)',
    async isOnCallWeek => {
      renderReview({ getReview: async () => sampleReview({ isOnCallWeek }) });
      expect(
        await screen.findByText(
          /^Mon 9 Nov 09:00 to Mon 16 Nov 09:00 \(Europe/,
        ),
      ).toBeVisible();
      expect(document.title).toMatch(/^Weekly review \| Pager burden/);
      expect(screen.queryAllByText(/counts the ISO week W46/)).toHaveLength(
        isOnCallWeek ? 1 : 0,
      );
    },
  );

  it('has nothing to look back at in a week that has not begun', async () => {
    renderReview({ getReview: async () => sampleReview({ state: 'coming' }) });
    expect(await screen.findByText('This week has not begun')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /^Summary/ })).toBeNull();
  });

  it('shows the agenda in its order, with whether old actions worked', async () => {
    renderReview();
    await screen.findByText('First');

    expect(
      screen.getAllByRole('heading', { level: 2 }).map(one => one.textContent),
    ).toEqual([
      'Actions of the weeks before',
      'Still open',
      'New alerts',
      'Noisy alerts',
      'Nights',
      'Do I need to fix these warnings this week?',
      'Pages of the week',
      'Summary',
      'What this review decides',
    ]);
    expect(screen.getByRole('link', { name: '9' })).toHaveAttribute(
      'href',
      expect.stringMatching(/fingerprint=.*&week=.*counted=true/),
    );
    expect(screen.getByText('Overdue')).toBeVisible();
    expect(screen.queryByText('Early')).not.toBeInTheDocument();
  });

  it('is done from the keyboard alone: verdicts, a summary, an action', async () => {
    const api = renderReview();
    await screen.findByText('First');

    await user.keyboard('j1j2');
    await user.keyboard('jn5');
    expect(said()).toHaveTextContent('Keep: Third');
    await waitFor(() => expect(api.setVerdict).toHaveBeenCalledTimes(3));
    const expected = [
      ['First', 'fix', false],
      ['Second', 'tune', false],
      ['Third', 'keep', true],
    ];
    expected.forEach(([id, verdict, action], index) =>
      expect(api.setVerdict).toHaveBeenNthCalledWith(index + 1, {
        params: { id },
        body: { verdict, action, version: undefined },
      }),
    );

    await user.keyboard('s');
    expect(summary()).toHaveFocus();
    await user.keyboard('Just a few sentences.{Control>}{Enter}{/Control}');
    expect(api.putReview).toHaveBeenCalledWith({
      params,
      body: {
        summary: 'Just a few sentences.',
        isDone: false,
        version: 0,
      },
    });

    await user.keyboard('{Escape}a');
    const dialog = await screen.findByRole('dialog', { name: 'Add an action' });
    await user.type(
      within(dialog).getByLabelText(/^What is to be done/),
      'Mend the drains',
    );
    await user.tab();
    await user.keyboard('user:default/ion-fox');
    await user.click(
      within(dialog).getByRole('button', { name: 'Add the action' }),
    );
    expect(api.createAction).toHaveBeenCalledWith(
      {
        params,
        query: {},
        body: {
          title: 'Mend the drains',
          ownerRef: 'user:default/ion-fox',
          dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        },
      },
      { idempotencyKey: expect.any(String) },
    );
    await waitFor(() =>
      expect(said()).toHaveTextContent('Action added: Mend the drains'),
    );
  });

  it('gives one verdict to all that are selected', async () => {
    const { setVerdicts } = renderReview();
    await screen.findByText('First');

    await user.keyboard('j{Shift>}{ArrowDown}{/Shift}');
    expect(said()).toHaveTextContent('2 pages selected');
    await user.keyboard('jx4');

    expect(setVerdicts).toHaveBeenCalledWith({
      body: {
        verdict: 'remove',
        action: false,
        pages: pages.map(({ id }) => ({ id, version: undefined })),
      },
    });
    expect(said()).toHaveTextContent('Remove: 3 pages');
  });

  it('hears no letters while its keys are off', async () => {
    const { setVerdict } = renderReview();
    await screen.findByText('First');

    await user.click(screen.getByRole('button', { name: 'Turn keys off' }));
    await user.keyboard('j1a');

    expect(setVerdict).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows both texts where somebody else was faster, and loses neither', async () => {
    let current = sampleReview();
    const putReview = jest
      .fn(async () => current)
      .mockImplementationOnce(async () => {
        current = sampleReview({ summary: 'Theirs.', version: 1 });
        throw await serverError(409, {
          name: 'ConflictError',
          message: 'It was changed meanwhile',
        });
      });
    renderReview({ getReview: async () => current, putReview });
    await screen.findByText('First');

    await user.keyboard('s');
    await user.keyboard('Mine.{Control>}{Enter}{/Control}');

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('Theirs.');
    expect(notice).toHaveTextContent('Mine.');
    await user.click(screen.getByRole('button', { name: 'Go on with mine' }));
    await user.click(screen.getByRole('button', { name: 'Save the summary' }));
    expect(putReview).toHaveBeenLastCalledWith({
      params,
      body: { summary: 'Mine.', isDone: false, version: 1 },
    });
  });

  it('is for reading only to those who may not write it', async () => {
    const { setVerdict } = renderReview({
      getReview: async () =>
        sampleReview({ canEdit: false, summary: 'A calm week.' }),
      listPages: async () => ({
        ...pageOf(pages.map(({ canJudge: _, ...page }) => page)),
        data: 'sample' as const,
      }),
    });
    await screen.findByText('First');

    await user.keyboard('j1a');

    expect(setVerdict).not.toHaveBeenCalled();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByText('A calm week.')).toBeVisible();
    for (const name of [/^Mark done/, /^Add an action/, /^Save the summary/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
  });

  it('says why where the review is not for the reader', async () => {
    renderReview({
      getReview: async () => {
        throw await serverError(403, {
          name: 'NotAllowedError',
          message: 'You may not see the pages of this team',
        });
      },
    });

    expect(
      await screen.findByText('You may not see the pages of this team'),
    ).toBeVisible();
  });

  it('goes through the agenda one item at a time in a meeting', async () => {
    renderReview();
    await screen.findByText('First');

    await user.keyboard('m');
    expect(await screen.findByText('1 of 9')).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(
      screen.getByRole('heading', { level: 2, name: 'Still open' }),
    ).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1);
    expect(address()).toContain('item=2');
    await user.keyboard('s');
    await waitFor(() => expect(summary()).toHaveFocus());
  });

  it('closes an action, and copies the review as Markdown', async () => {
    const { updateAction } = renderReview();
    await screen.findByText('First');

    await user.click(screen.getByRole('button', { name: /^Mark done/ }));
    expect(updateAction).toHaveBeenCalledWith(
      expect.objectContaining({
        body: expect.objectContaining({ state: 'done', version: 1 }),
      }),
    );

    const copy = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    await waitFor(() => expect(said()).toHaveTextContent('Copied as Markdown'));
    expect(copy).toHaveBeenCalledWith('# W46');
  });
});
