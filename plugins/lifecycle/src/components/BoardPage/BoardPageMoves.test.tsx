import { builtInStages } from '@operability/plugin-lifecycle-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure } from '../../__testUtils__/answers';
import { boardCard } from '../../__testUtils__/boardCards';
import {
  FakeLifecycleServer,
  FakeLifecycleServerOptions,
} from '../../__testUtils__/FakeLifecycleServer';
import {
  boardShown,
  card,
  column,
  mockLayout,
  renderBoard,
} from '../../__testUtils__/renderBoard';

mockLayout();

const user = userEvent.setup();

function createServer(options: Partial<FakeLifecycleServerOptions> = {}) {
  return FakeLifecycleServer.create({
    cards: [
      boardCard({ title: 'logplex', stage: 'prototype' }),
      boardCard({ title: 'hermes', stage: 'development', unconfirmed: true }),
    ],
    ...options,
  });
}

async function moveByMenu(title: string, stage: string) {
  await user.click(
    screen.getByRole('button', { name: `Actions for ${title}` }),
  );
  await user.click(await screen.findByRole('menuitem', { name: stage }));
}

function movesSent(server: FakeLifecycleServer) {
  return server.requests.filter(request => /^POST .*moves/.test(request));
}

describe('moving a card', () => {
  it('by its menu: at once on the screen, and then for good', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    let answer = (_: Response) => {};
    const pending = new Promise<Response>(resolve => {
      answer = resolve;
    });
    const { fetch } = server;
    jest.spyOn(server, 'fetch').mockImplementation(async (url, init) => {
      const response = fetch.call(server, url, init);
      return init?.method === 'POST' ? pending : response;
    });

    await moveByMenu('logplex', 'Development');

    await waitFor(() =>
      expect(card('logplex', 'Development')).toHaveTextContent('Saving…'),
    );
    expect(column('Prototype')).toHaveAccessibleName('Prototype 0 cards');
    expect(column('Development')).toHaveAccessibleName('Development 2 cards');

    answer({
      ok: true,
      status: 201,
      json: async () => ({
        to: 'development',
        at: new Date().toISOString(),
        override: false,
      }),
    } as Response);
    expect(
      await screen.findByText('✓ logplex moved to Development.'),
    ).toBeVisible();
    expect(card('logplex', 'Development')).not.toHaveTextContent('Saving…');
  });

  it('by the keyboard, said aloud in the words of the board', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    card('logplex').focus();

    await user.keyboard(' ');
    expect(
      await screen.findByText('logplex, picked up from Prototype'),
    ).toBeInTheDocument();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText('Over Development')).toBeInTheDocument();
    await user.keyboard(' ');

    expect(
      await screen.findByText('✓ logplex moved to Development.'),
    ).toBeVisible();
    expect(movesSent(server)).toHaveLength(1);
    expect(card('logplex', 'Development')).toHaveFocus();
  });

  it('is given up by Escape', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    card('logplex').focus();

    await user.keyboard(' ');
    await screen.findByText('logplex, picked up from Prototype');
    await user.keyboard('{ArrowRight}');
    await screen.findByText('Over Development');
    await user.keyboard('{Escape}');

    expect(
      await screen.findByText('logplex, put back in Prototype'),
    ).toBeInTheDocument();
    expect(card('logplex', 'Prototype')).toBeInTheDocument();
    expect(movesSent(server)).toEqual([]);
  });

  it('is not disturbed by what others do meanwhile', async () => {
    const server = createServer();
    const { queryClient } = renderBoard(server);
    await boardShown();
    const fetched = () =>
      server.requests.filter(request => request.startsWith('GET /board'));
    card('logplex').focus();
    await user.keyboard(' ');
    await screen.findByText('logplex, picked up from Prototype');
    const before = fetched().length;

    server.moveBySomebodyElse('hermes', 'sunset', 'user:default/rally-owl');
    // What a signal does.
    await queryClient.invalidateQueries({ queryKey: ['lifecycle'] });
    expect(fetched()).toHaveLength(before);
    expect(card('hermes', 'Development')).toBeInTheDocument();

    await user.keyboard('{Escape}');
    await waitFor(() => expect(card('hermes', 'Sunset')).toBeInTheDocument());
  });

  it('can be taken back, with a reason', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    await moveByMenu('logplex', 'Development');

    await user.click(await screen.findByRole('button', { name: 'Move back…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move logplex' });
    expect(await within(dialog).findByLabelText(/Reason/)).toHaveValue(
      'Moved to Development by mistake',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Move to Prototype' }),
    );

    expect(
      await screen.findByText('✓ logplex moved to Prototype.'),
    ).toBeVisible();
    expect(server.cardOf('logplex').stage).toBe('prototype');
  });

  it('confirms a card where it was only placed by default', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();

    await moveByMenu('hermes', 'Development (confirm that it belongs here)');

    expect(
      await screen.findByText('✓ hermes is confirmed in Development.'),
    ).toBeVisible();
    await waitFor(() =>
      expect(card('hermes')).not.toHaveTextContent('Not confirmed'),
    );
  });
});

describe('a gate', () => {
  it('that is closed says what is missing, and leaves the card where it was', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();

    await moveByMenu('logplex', 'Production');

    const dialog = await screen.findByRole('dialog', { name: 'Move logplex' });
    expect(
      await within(dialog).findByText(
        'The gate to Production is closed: 1 missing',
      ),
    ).toBeVisible();
    expect(dialog).toHaveTextContent(
      'Production can be entered only from development.',
    );
    expect(
      within(dialog).getByRole('button', { name: 'Move to Production' }),
    ).toBeDisabled();
    expect(within(dialog).queryByText(/Override/)).not.toBeInTheDocument();
    expect(movesSent(server)).toEqual([]);

    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(card('logplex', 'Prototype')).toHaveFocus());
  });

  it('that asks for confirmations and a reason gets them', async () => {
    const server = createServer({
      stages: builtInStages.map(stage =>
        stage.name === 'development'
          ? {
              ...stage,
              entry: {
                ...stage.entry,
                reason: 'required' as const,
                confirmations: [
                  { id: 'docs', title: 'There are docs' },
                  { id: 'mail', title: 'A mail was sent' },
                ],
              },
            }
          : stage,
      ),
    });
    renderBoard(server);
    await boardShown();
    await moveByMenu('logplex', 'Development');
    const dialog = await screen.findByRole('dialog');
    const move = within(dialog).getByRole('button', {
      name: 'Move to Development',
    });

    await user.click(await within(dialog).findByLabelText('There are docs'));
    await user.type(within(dialog).getByLabelText(/Reason/), 'It is time');
    expect(move).toBeDisabled();
    await user.click(within(dialog).getByLabelText('A mail was sent'));
    await user.click(move);

    expect(
      await screen.findByText('✓ logplex moved to Development.'),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    const { items } = await server.api.getCardHistory({
      params: { id: server.cardOf('logplex').id },
    });
    expect(items[0]).toMatchObject({
      reason: 'It is time',
      confirmations: ['docs', 'mail'],
      override: false,
    });
  });

  it('is passed by who may, with a reason that stays', async () => {
    const server = createServer({ canOverride: true });
    renderBoard(server);
    await boardShown();
    await moveByMenu('logplex', 'Production');
    const dialog = await screen.findByRole('dialog');

    await user.click(
      await within(dialog).findByRole('button', { name: 'Override the gate…' }),
    );
    const pass = within(dialog).getByRole('button', {
      name: 'Move past the closed gate',
    });
    expect(pass).toBeDisabled();
    expect(within(dialog).getByLabelText(/Reason/)).toHaveFocus();
    await user.keyboard('Customers wait');
    await user.click(pass);

    await waitFor(() =>
      expect(card('logplex', 'Production')).toHaveTextContent('Overridden'),
    );
    expect(server.cardOf('logplex').overridden).toBe(true);
  });

  it('that closes between the question and the move opens the dialog too', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    server.failures.push({
      matches: /^POST/,
      answer: () => {
        const item = {
          id: 'alert',
          title: 'No open alert',
          source: 'alert',
          status: 'fail' as const,
          required: true,
          message: 'An alert was opened just now.',
        };
        server.extraItems.push(item);
        return failure(409, 'ConflictError', 'Closed', { blockers: [item] });
      },
    });

    await moveByMenu('logplex', 'Development');

    const dialog = await screen.findByRole('dialog');
    expect(
      await within(dialog).findByText('An alert was opened just now.'),
    ).toBeVisible();
    expect(
      within(column('Prototype')).getByText('logplex'),
    ).toBeInTheDocument();
  });
});

describe('a move that is refused', () => {
  it('because somebody was first says who, where to and when, and shows it', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    server.moveBySomebodyElse(
      'logplex',
      'deprecated',
      'user:default/rally-owl',
    );
    // What the gate said when the card was still there.
    server.failures.push({
      matches: /^GET .*gate/,
      answer: () =>
        ({
          ok: true,
          status: 200,
          json: async () => ({
            from: 'prototype',
            to: 'development',
            allowed: true,
            reason: 'optional',
            confirmations: [],
            items: [],
            canOverride: false,
          }),
        } as Response),
    });

    await moveByMenu('logplex', 'Development');

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /rally-owl moved it to Deprecated (just now|\d seconds? ago)\./,
    );
    await waitFor(() =>
      expect(card('logplex', 'Deprecated')).toBeInTheDocument(),
    );
    expect(server.cardOf('logplex').stage).toBe('deprecated');
  });

  it('because the mover may not, or nobody answers, is undone and told', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    server.failures.push({
      matches: /^POST/,
      answer: () => failure(403, 'NotAllowedError', 'It belongs to data'),
    });

    await moveByMenu('logplex', 'Development');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '✗ You may not move logplex: It belongs to data.',
    );
    expect(card('logplex', 'Prototype')).toBeInTheDocument();

    server.failures.push({
      matches: /^POST/,
      answer: () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await moveByMenu('logplex', 'Development');
    expect(
      await screen.findByText(
        '✗ The server cannot be reached. logplex stays in Prototype.',
      ),
    ).toBeVisible();
    expect(card('logplex', 'Prototype')).toBeInTheDocument();
  });

  it('in the dialog goes on from where the card is now', async () => {
    const server = createServer();
    renderBoard(server);
    await boardShown();
    await moveByMenu('hermes', 'Prototype');
    const dialog = await screen.findByRole('dialog');
    await user.type(
      await within(dialog).findByLabelText(/Reason/),
      'Not ready',
    );
    server.moveBySomebodyElse('hermes', 'production', 'user:default/rally-owl');

    await user.click(
      within(dialog).getByRole('button', { name: 'Move to Prototype' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /rally-owl moved it to Production/,
    );
    expect(dialog).toHaveTextContent('From Production to');

    await user.click(
      within(dialog).getByRole('button', { name: 'Move to Prototype' }),
    );
    await waitFor(() =>
      expect(server.cardOf('hermes').stage).toBe('prototype'),
    );
  });
});
