import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import { sampleManualCard, serverError } from '../../__testUtils__/samples';
import { AddCardDialog } from './AddCardDialog';

const runtime = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'runtime', namespace: 'default', title: 'Runtime' },
};

function renderDialog(createCard: jest.Mock) {
  const onClose = jest.fn();
  renderLifecycle(<AddCardDialog open onClose={onClose} />, {
    api: { createCard },
    entities: [runtime],
  });
  return onClose;
}

function fill(label: RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('AddCardDialog', () => {
  it('adds a thing with its owner from the catalog', async () => {
    const createCard = jest.fn(async () => sampleManualCard());
    const onClose = renderDialog(createCard);

    fill(/Name/, 'billing cron');
    await userEvent.type(screen.getByLabelText(/Owner/), 'run');
    await userEvent.click(await screen.findByText('group:default/runtime'));
    await userEvent.click(await screen.findByLabelText('Stage'));
    await userEvent.click(
      within(await screen.findByRole('listbox')).getByText('Development'),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Add to the board' }),
    );

    expect(createCard).toHaveBeenCalledWith(
      {
        body: {
          title: 'billing cron',
          ownerRef: 'group:default/runtime',
          stage: 'development',
        },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    expect(onClose).toHaveBeenCalled();
  });

  it('says what is missing instead of sending it', async () => {
    const createCard = jest.fn();
    renderDialog(createCard);

    await userEvent.click(
      screen.getByRole('button', { name: 'Add to the board' }),
    );

    expect(screen.getByText(/A name of at most/)).toBeVisible();
    expect(screen.getByText(/A full reference is needed/)).toBeVisible();
    expect(createCard).not.toHaveBeenCalled();
  });

  it('adds one card when the first answer was lost on the way', async () => {
    const createCard = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(sampleManualCard());
    renderDialog(createCard);
    fill(/Name/, 'billing cron');
    fill(/Owner/, 'group:default/runtime');

    const add = screen.getByRole('button', { name: 'Add to the board' });
    await userEvent.click(add);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The server cannot be reached',
    );
    await userEvent.click(add);

    const keys = createCard.mock.calls.map(
      ([, options]) => options.idempotencyKey,
    );
    expect(keys[1]).toBe(keys[0]);
  });

  it('is another card once something else is typed', async () => {
    const createCard = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(sampleManualCard());
    renderDialog(createCard);
    fill(/Name/, 'billing cron');
    fill(/Owner/, 'group:default/runtime');
    const add = screen.getByRole('button', { name: 'Add to the board' });
    await userEvent.click(add);
    fill(/Name/, 'billing job');
    await userEvent.click(add);

    const keys = createCard.mock.calls.map(
      ([, options]) => options.idempotencyKey,
    );
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('says why the server refused it', async () => {
    const onClose = renderDialog(
      jest.fn(async () => {
        throw await serverError(403, {
          name: 'NotAllowedError',
          message: 'Only runtime may add what is theirs',
        });
      }),
    );
    fill(/Name/, 'billing cron');
    fill(/Owner/, 'group:default/runtime');
    await userEvent.click(
      screen.getByRole('button', { name: 'Add to the board' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only runtime may add what is theirs',
    );
    expect(onClose).not.toHaveBeenCalled();
  });
});
