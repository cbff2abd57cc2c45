import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import {
  sampleCard,
  sampleMove,
  serverError,
} from '../../__testUtils__/samples';
import { EntityLifecycleCard } from './EntityLifecycleCard';

function renderCard(card: Partial<ReturnType<typeof sampleCard>> = {}) {
  const moveCard = jest.fn(async () => sampleMove());
  renderLifecycle(<EntityLifecycleCard />, {
    api: { getEntity: async () => sampleCard(card), moveCard },
  });
  return { moveCard };
}

/** The stage at the top, beside which the path lists it once more. */
const stageShown = () =>
  screen.findByText('Production', { selector: 'p span' });

describe('EntityLifecycleCard', () => {
  it('asks for the entity whose page it is on', async () => {
    const getEntity = jest.fn(async () => sampleCard());
    renderLifecycle(<EntityLifecycleCard />, { api: { getEntity } });

    expect(await stageShown()).toBeVisible();
    expect(getEntity).toHaveBeenCalledWith(
      { params: { kind: 'component', namespace: 'default', name: 'wolfpack' } },
      expect.anything(),
    );
  });

  it('says the stage, and since when to the minute in the title', async () => {
    renderCard();

    expect(await stageShown()).toBeVisible();
    expect(screen.getByTitle(/March 12, 2024/).closest('p')).toHaveTextContent(
      /^for \d+ years?$/,
    );
  });

  it('shows the way through the stages to those who listen, too', async () => {
    renderCard();

    const path = await screen.findByRole('list', {
      name: 'The way through the stages',
    });
    expect(
      within(path)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Prototype',
      'Development',
      'Production',
      'Deprecated',
      'Deactivated',
      'Sunset',
    ]);
    expect(within(path).getByText('Production').closest('li')).toHaveAttribute(
      'aria-current',
      'step',
    );
  });

  it('says what drifted, and which lines mend it where', async () => {
    renderCard({
      stage: 'deprecated',
      drift: { declared: 'production', expected: 'deprecated' },
    });

    const marks = await screen.findByRole('list', { name: 'Marks' });
    expect(marks).toHaveTextContent(
      'Declares production, Deprecated expects deprecated.',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the change to the YAML' }),
    );
    const dialog = screen.getByRole('dialog', {
      name: 'Change the YAML of wolfpack',
    });
    expect(within(dialog).getByText('- lifecycle: production')).toBeVisible();
    expect(within(dialog).getByText('+ lifecycle: deprecated')).toBeVisible();
    expect(within(dialog).getByRole('link')).toHaveAttribute(
      'href',
      'https://git.example.com/wolfpack/catalog-info.yaml',
    );
  });

  it('keeps in sight who passed a closed gate, and why', async () => {
    renderCard({
      overridden: true,
      history: [
        sampleMove({ override: true, reason: 'The old one is on fire' }),
      ],
    });

    const marks = await screen.findByRole('list', { name: 'Marks' });
    expect(marks).toHaveTextContent('Passed a closed gate');
    expect(marks).toHaveTextContent('ion-fox');
    expect(marks).toHaveTextContent('“The old one is on fire”');
  });

  it('lets an owner confirm what was placed by default', async () => {
    const { moveCard } = renderCard({ unconfirmed: true });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Confirm Production' }),
    );
    expect(moveCard).toHaveBeenCalledWith({
      params: { id: sampleCard().id },
      body: { to: 'production', version: 3 },
    });
  });

  it('says how ready it is, and leads to the checklist', async () => {
    renderCard({ readiness: { passed: 9, applicable: 11 } });

    expect(
      await screen.findByRole('link', { name: '9 of 11 checks passed' }),
    ).toHaveAttribute('href', '/catalog/default/component/wolfpack/readiness');
  });

  it('says when a stage has gone from the catalog', async () => {
    renderCard({ stage: 'beta' });

    expect(
      await screen.findByText(/The catalog has no stage “beta” any more/),
    ).toBeVisible();
  });

  it('opens the dialogs to move it and to plan its sunset', async () => {
    renderLifecycle(<EntityLifecycleCard />, {
      api: {
        getEntity: async () => sampleCard(),
        getSunsetPlan: async () => {
          throw await serverError(404, { name: 'NotFoundError', message: '' });
        },
      },
    });

    await userEvent.click(await screen.findByRole('button', { name: 'Move…' }));
    expect(
      await screen.findByRole('dialog', { name: /wolfpack/ }),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    // The button is behind the closing dialog for the time of its animation.
    fireEvent.click(
      screen.getByRole('button', { name: 'Plan its sunset…', hidden: true }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Plan the sunset of wolfpack',
      }),
    ).toBeVisible();
  });

  it('offers no change to whom the server would refuse it', async () => {
    renderCard({ canMove: false, unconfirmed: true });

    expect(await screen.findByText('Its owners can move it.')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it.each([
    ['the backend is not installed', 404, undefined, /is not installed/],
    ['there never was a card', 404, 'NotFoundError', /Not on the board yet/],
    ['the reader may not see it', 403, 'NotAllowedError', /You may not see/],
  ])('says it in plain words when %s', async (_, status, name, words) => {
    renderLifecycle(<EntityLifecycleCard />, {
      api: {
        getEntity: async () => {
          throw await serverError(
            status,
            name ? { name, message: 'no' } : undefined,
          );
        },
      },
    });

    expect(await screen.findByText(words)).toBeVisible();
  });

  it('tries again after a failure when asked', async () => {
    const getEntity = jest
      .fn()
      .mockRejectedValueOnce(new Error('the database is away'))
      .mockResolvedValue(sampleCard());
    renderLifecycle(<EntityLifecycleCard />, { api: { getEntity } });

    expect(await screen.findByText('the database is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await stageShown()).toBeVisible();
  });
});
