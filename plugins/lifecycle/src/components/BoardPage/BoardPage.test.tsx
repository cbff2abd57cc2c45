import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { boardCard, boardCards } from '../../__testUtils__/boardCards';
import { FakeLifecycleServer } from '../../__testUtils__/FakeLifecycleServer';
import {
  address,
  boardShown,
  card,
  column,
  mockLayout,
  renderBoard,
} from '../../__testUtils__/renderBoard';

mockLayout();

const cards = [
  boardCard({ title: 'Yobuko', stage: 'prototype' }),
  boardCard({ title: 'logplex', stage: 'development', canMove: false }),
  boardCard({
    title: 'hermes',
    stage: 'production',
    systemRef: 'system:default/kernel-apps',
    ownerRef: 'group:default/data',
    tier: '1',
    unconfirmed: true,
  }),
  boardCard({
    title: 'Shogun',
    stage: 'production',
    systemRef: 'system:default/platform-apps',
    overridden: true,
    drift: { declared: 'experimental', expected: 'production' },
  }),
  boardCard({
    title: 'old thing',
    stage: 'sunset',
    missing: true,
    sunsetOn: '2026-12-01',
  }),
];

const user = () => userEvent.setup();

describe('the board', () => {
  it('has a column a stage, in order, with its cards counted', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();

    expect(
      screen.getAllByRole('heading', { level: 2 }).map(h => h.textContent),
    ).toEqual([
      'Prototype',
      'Development',
      'Production',
      'Deprecated',
      'Deactivated',
      'Sunset',
    ]);
    expect(column('Production')).toHaveAccessibleName('Production 2 cards');
    expect(screen.getByText('5 cards')).toBeInTheDocument();
    expect(within(column('Deprecated')).getByText('No cards')).toBeVisible();
  });

  it('splits a stage with lanes by system, and closes a lane', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();
    const lane = screen.getByRole('gridcell', { name: /kernel apps/ });
    expect(lane).toHaveAttribute('aria-expanded', 'true');

    await user().click(lane);

    expect(lane).toHaveAttribute('aria-expanded', 'false');
    expect(column('Production')).not.toHaveTextContent('hermes');
    expect(column('Production')).toHaveTextContent('Shogun');
  });

  it('leads from a card to its open alerts, where on call is installed', async () => {
    const alarmed = [
      boardCard({ title: 'logplex', stage: 'production', openAlerts: 2 }),
      boardCard({ title: 'hermes', stage: 'production', openAlerts: 0 }),
    ];
    renderBoard(FakeLifecycleServer.create({ cards: alarmed }), {
      hasOnCall: true,
    });
    await boardShown();

    expect(
      within(card('logplex')).getByRole('link', { name: '● 2 alerts' }),
    ).toHaveAttribute(
      'href',
      '/oncall/alerts?entityRef=component%3Adefault%2Flogplex',
    );
    expect(card('hermes')).not.toHaveTextContent('alert');
  });

  it('says that alerts are open also where nothing lists them', async () => {
    const alarmed = [
      boardCard({ title: 'logplex', stage: 'production', openAlerts: 1 }),
    ];
    renderBoard(FakeLifecycleServer.create({ cards: alarmed }));
    await boardShown();

    expect(card('logplex')).toHaveTextContent('● 1 alert');
    expect(
      within(card('logplex')).queryByRole('link', { name: '● 1 alert' }),
    ).toBeNull();
  });

  it('says what is to know about a card in words', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();

    const hermes = card('hermes');
    expect(hermes).toHaveTextContent('service');
    expect(hermes).toHaveTextContent('Tier 1');
    expect(hermes).toHaveTextContent('3 months');
    expect(hermes).toHaveTextContent('? Not confirmed');
    expect(within(hermes).getByRole('link', { name: 'data' })).toHaveAttribute(
      'href',
      '/catalog/default/group/data',
    );
    expect(card('Shogun')).toHaveTextContent('≠ Drift');
    expect(card('Shogun')).toHaveTextContent('⚑ Overridden');
    expect(card('old thing')).toHaveTextContent('✗ Gone from the catalog');
    expect(card('old thing')).toHaveTextContent('→ Sunset Dec 1, 2026');
  });

  it('marks a stage that is no longer one, and names those that are broken', async () => {
    const server = FakeLifecycleServer.create({
      cards: [...cards, boardCard({ title: 'stray', stage: 'limbo' })],
    });
    server.problems = [
      { stage: 'production', message: 'spec.order must be a number' },
    ];
    renderBoard(server);
    await boardShown();

    expect(column('limbo')).toHaveTextContent('No longer a stage');
    expect(
      screen.getByText('A stage cannot be used as it is written'),
    ).toBeVisible();
    expect(screen.getByText(/spec.order must be a number/)).toHaveTextContent(
      'production: spec.order must be a number',
    );
  });

  it('says how old its cards are when the catalog is down', async () => {
    const server = FakeLifecycleServer.create({ cards });
    server.catalog = { available: false, seenAt: '2024-03-12T10:31:00.000Z' };
    renderBoard(server);
    await boardShown();

    expect(screen.getByText('The catalog cannot be reached')).toBeVisible();
    expect(screen.getByText(/Cards as of/)).toHaveTextContent(/Mar 1\d, 2024/);
    expect(card('hermes')).toBeInTheDocument();
  });

  it('loads the rest of a long column when it comes into sight', async () => {
    const many = boardCards(102).map(one => ({ ...one, stage: 'prototype' }));
    const server = FakeLifecycleServer.create({ cards: many });
    renderBoard(server);
    await boardShown();
    expect(server.requests.filter(one => /stage=/.test(one))).toEqual([]);

    const scroller = column('Prototype');
    scroller.scrollTop = 5000;
    fireEvent.scroll(scroller);

    await waitFor(() =>
      expect(
        server.requests.filter(one => /stage=prototype/.test(one)),
      ).toEqual([expect.stringContaining('cursor=50')]),
    );
  });

  it('says when the rest cannot be loaded, and tries again', async () => {
    const many = boardCards(102).map(one => ({ ...one, stage: 'prototype' }));
    const server = FakeLifecycleServer.create({ cards: many });
    renderBoard(server);
    await boardShown();
    server.failures.push({
      matches: /cursor=50/,
      answer: () => {
        throw new TypeError('Failed to fetch');
      },
    });

    column('Prototype').scrollTop = 5000;
    fireEvent.scroll(column('Prototype'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      '52 more cards could not be loaded.',
    );
    await user().click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
    expect(server.requests.filter(one => /cursor=50/.test(one))).toHaveLength(
      2,
    );
  });

  it('opens the page of an entity, and a card that has none as a card', async () => {
    const server = FakeLifecycleServer.create({
      cards: [
        ...cards,
        boardCard({ title: 'cron', stage: 'prototype', entityRef: undefined }),
      ],
    });
    renderBoard(server);
    await boardShown();

    await user().click(card('cron'));
    expect(
      await screen.findByRole('dialog', { name: /cron/ }),
    ).toBeInTheDocument();
    await user().keyboard('{Escape}');
    await waitFor(() => expect(card('cron')).toHaveFocus());

    card('hermes').focus();
    await user().keyboard('{Enter}');
    expect(address()).toBe('/catalog/default/component/hermes/lifecycle');
  });

  it('offers to try again when it cannot be loaded', async () => {
    const server = FakeLifecycleServer.create({ cards });
    server.failures.push({
      matches: /board/,
      answer: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    renderBoard(server);

    await user().click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    await boardShown();
    expect(card('hermes')).toBeInTheDocument();
  });
});

describe('the filters of the board', () => {
  it('narrow it, stay in the address and can be cleared', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();

    await user().type(screen.getByLabelText('Search the cards'), 'herm');
    expect(await screen.findByText('1 of 5 cards')).toBeVisible();
    expect(address()).toBe('/lifecycle/board?q=herm');

    await user().click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText('5 cards')).toBeVisible();
    expect(address()).toBe('/lifecycle/board');
    expect(screen.getByLabelText('Search the cards')).toHaveValue('');
  });

  it('are chosen from what the cards have', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();

    await user().click(screen.getByRole('textbox', { name: 'Owner' }));
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'data1',
      'runtime4',
    ]);
    await user().click(options[0]);

    expect(await screen.findByText('1 of 5 cards')).toBeVisible();
    expect(address()).toBe('/lifecycle/board?owner=group%3Adefault%2Fdata');
  });

  it('are taken from the address, also where no card has the value', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }), {
      path: '/lifecycle/board?owner=group:default/nobody',
    });
    await boardShown();

    expect(screen.getByText('0 of 5 cards')).toBeVisible();
    expect(screen.getByText('nobody')).toBeVisible();
    expect(screen.getByText('No card matches the filters')).toBeVisible();
    await user().click(
      screen.getAllByRole('button', { name: 'Clear filters' })[1],
    );
    expect(await screen.findByText('5 cards')).toBeVisible();
  });

  it('say what to do about a board that is empty', async () => {
    renderBoard(FakeLifecycleServer.create({ cards: [] }));
    await boardShown();

    expect(screen.getByText('The board is empty')).toBeVisible();
    await user().click(
      screen.getAllByRole('button', { name: 'Add a card' })[1],
    );
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });
});

describe('the keyboard', () => {
  it('has one tab stop for all cards, and arrows from card to card', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();

    const stops = () =>
      screen
        .getAllByRole('gridcell')
        .filter(cell => cell.getAttribute('tabindex') === '0');
    expect(stops()).toEqual([card('Yobuko')]);
    card('Yobuko').focus();
    await user().keyboard('{ArrowRight}');
    expect(card('logplex')).toHaveFocus();
    await user().keyboard('{ArrowRight}{ArrowDown}');
    expect(card('hermes')).toHaveFocus();
    await user().keyboard('{End}');
    expect(card('Shogun')).toHaveFocus();
    await user().keyboard('{Control>}{End}{/Control}');
    expect(card('old thing')).toHaveFocus();
    expect(stops()).toEqual([card('old thing')]);
  });

  it('opens the menu of a card, which says why it cannot be moved', async () => {
    renderBoard(FakeLifecycleServer.create({ cards }));
    await boardShown();
    card('logplex').focus();

    await user().keyboard('m');

    const menu = await screen.findByRole('menu', {
      name: 'Actions for logplex',
    });
    expect(menu).toHaveTextContent(
      'Only runtime and administrators may move it.',
    );
    expect(
      within(menu).getByRole('menuitem', { name: 'Production' }),
    ).toHaveAttribute('aria-disabled', 'true');
    await user().keyboard('{Escape}');
    await waitFor(() => expect(menu).not.toBeInTheDocument());

    card('logplex').focus();
    await user().keyboard(' ');
    expect(
      await screen.findByRole('menu', { name: 'Actions for logplex' }),
    ).toBeInTheDocument();
  });
});
