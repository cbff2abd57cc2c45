import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Card } from '@operability/plugin-lifecycle-common';
import { LifecycleApi } from '../../api';
import { renderLifecycle } from '../../__testUtils__/renderLifecycle';
import {
  sampleCard,
  sampleManualCard,
  sampleMove,
  serverError,
} from '../../__testUtils__/samples';
import { CardDialog } from './CardDialog';

function renderDialog(card: Card, api: Partial<LifecycleApi> = {}) {
  const onClose = jest.fn();
  renderLifecycle(<CardDialog open onClose={onClose} card={card} />, {
    api: {
      getCard: async () => card,
      getCardHistory: async () => ({
        items: [sampleMove({ type: 'placed', from: undefined })],
        totalItems: 1,
      }),
      ...api,
    },
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'billing', namespace: 'default' },
      },
    ],
  });
  return onClose;
}

function fill(label: RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('CardDialog of a thing outside the catalog', () => {
  it('shows what it is, where, and how it came there', async () => {
    renderDialog(sampleManualCard());

    expect(screen.getByRole('dialog', { name: 'billing cron' })).toBeVisible();
    expect(screen.getByDisplayValue('Runs on a laptop')).toBeVisible();
    expect(await screen.findByText('Production')).toBeVisible();
    expect(await screen.findByText('Placed in Production')).toBeVisible();
  });

  it('saves what was changed', async () => {
    const updateCard = jest.fn(async () => sampleManualCard());
    const onClose = renderDialog(sampleManualCard(), { updateCard });
    const save = screen.getByRole('button', { name: 'Save the card' });
    expect(save).toBeDisabled();

    fill(/Why it is here/, 'Runs on two laptops');
    await userEvent.click(save);

    expect(updateCard).toHaveBeenCalledWith({
      params: { id: sampleManualCard().id },
      body: {
        title: 'billing cron',
        ownerRef: 'group:default/routing',
        note: 'Runs on two laptops',
        version: 3,
      },
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('shows what somebody else wrote meanwhile', async () => {
    const theirs = sampleManualCard({ version: 4, note: 'Runs in a cupboard' });
    const updateCard = jest
      .fn()
      .mockImplementationOnce(async () => {
        throw await serverError(409, { name: 'ConflictError', message: '' });
      })
      .mockResolvedValue(theirs);
    renderDialog(sampleManualCard(), {
      updateCard,
      getCard: jest
        .fn()
        .mockResolvedValueOnce(sampleManualCard())
        .mockResolvedValue(theirs),
    });
    fill(/Why it is here/, 'Runs on two laptops');
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the card' }),
    );

    const notice = await screen.findByText(/Somebody else changed it/);
    expect(notice.parentElement).toHaveTextContent('Runs in a cupboard');
    await userEvent.click(
      screen.getByRole('button', { name: 'Go on with mine' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Save the card' }),
    );

    expect(updateCard.mock.lastCall[0].body).toMatchObject({
      note: 'Runs on two laptops',
      version: 4,
    });
  });

  it('is bound to the entity that it has by now', async () => {
    const bindCard = jest.fn(async () => sampleCard());
    const onClose = renderDialog(sampleManualCard(), { bindCard });

    await userEvent.type(screen.getByLabelText('Entity'), 'bill');
    await userEvent.click(await screen.findByText('component:default/billing'));
    await userEvent.click(
      screen.getByRole('button', { name: 'Bind the card' }),
    );

    expect(bindCard).toHaveBeenCalledWith({
      params: { id: sampleManualCard().id },
      body: { entityRef: 'component:default/billing', version: 3 },
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('says when the entity has a card already', async () => {
    const onClose = renderDialog(sampleManualCard(), {
      bindCard: async () => {
        throw await serverError(409, {
          name: 'ConflictError',
          message: 'component:default/billing has a card already',
        });
      },
    });
    fireEvent.change(screen.getByLabelText('Entity'), {
      target: { value: 'component:default/billing' },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Bind the card' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'has a card already',
    );
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is removed only after asking once more', async () => {
    const deleteCard = jest.fn(async () => undefined);
    const onClose = renderDialog(sampleManualCard(), { deleteCard });

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove from the board…' }),
    );
    expect(deleteCard).not.toHaveBeenCalled();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove “billing cron” from the board',
      }),
    );

    expect(deleteCard).toHaveBeenCalledWith({
      params: { id: sampleManualCard().id },
      query: { version: 3 },
    });
    expect(onClose).toHaveBeenCalled();
  });

  it('can only be read by whom the server would refuse a change', async () => {
    renderDialog(sampleManualCard({ canMove: false }));

    expect(screen.getByLabelText(/Name/)).toBeDisabled();
    expect(
      screen.queryByRole('button', { name: 'Save the card' }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Close' })).toBeEnabled();
    expect(screen.queryByLabelText('Entity')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Remove from the board…' }),
    ).not.toBeInTheDocument();
    expect(await screen.findByText('Placed in Production')).toBeVisible();
  });
});

describe('CardDialog of an entity that has gone', () => {
  it('remembers what it was, who owned it and how it went', async () => {
    renderDialog(sampleCard({ missing: true }));

    const dialog = screen.getByRole('dialog', { name: 'wolfpack' });
    expect(within(dialog).getByText('Gone from the catalog')).toBeVisible();
    expect(
      within(dialog).getByText('component:default/wolfpack'),
    ).toBeVisible();
    expect(within(dialog).getByRole('link', { name: 'routing' })).toBeVisible();
    expect(await screen.findByText('Placed in Production')).toBeVisible();
    expect(
      within(dialog).queryByRole('button', { name: 'Save the card' }),
    ).not.toBeInTheDocument();
  });
});
