import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert, sampleOnCall } from '../../__testUtils__/samples';
import { OncallApi } from '../../api';
import { RaiseAlertDialog } from './RaiseAlertDialog';

function renderDialog(
  createAlert: OncallApi['createAlert'],
  onCall = sampleOnCall(),
) {
  const onClose = jest.fn();
  renderOncall(<RaiseAlertDialog open onClose={onClose} onCall={onCall} />, {
    api: { createAlert },
  });
  return onClose;
}

const summary = () => screen.findByLabelText(/What is wrong/);

describe('RaiseAlertDialog', () => {
  it('names on the button whom it pages, and leads to the alert', async () => {
    const createAlert = jest.fn(async () => sampleAlert());
    const onClose = renderDialog(createAlert);

    await userEvent.type(await summary(), 'Log delivery is behind');
    await userEvent.type(screen.getByLabelText('Details'), 'Since 03:00');
    await userEvent.click(
      screen.getByRole('button', { name: 'Page ion-fox now' }),
    );

    expect(createAlert).toHaveBeenCalledWith(
      {
        body: {
          entityRef: 'component:default/logplex',
          summary: 'Log delivery is behind',
          urgency: 'high',
          details: 'Since 03:00',
        },
      },
      { idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    );
    await waitFor(() =>
      expect(address()).toBe(`/oncall/alerts/${sampleAlert().id}`),
    );
    expect(onClose).toHaveBeenCalled();
  });

  it('says that low urgency pages nobody', async () => {
    const createAlert = jest.fn(async () => sampleAlert({ urgency: 'low' }));
    renderDialog(createAlert);

    await userEvent.type(await summary(), 'The disk is filling slowly');
    await userEvent.click(screen.getByRole('radio', { name: 'Low' }));
    expect(screen.getByText(/in their working hours/)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Raise, nobody is paged' }),
    );

    expect(createAlert).toHaveBeenCalledWith(
      { body: expect.objectContaining({ urgency: 'low' }) },
      expect.anything(),
    );
  });

  it('says what is missing instead of sending it', async () => {
    const createAlert = jest.fn();
    renderDialog(createAlert);

    await summary();
    await userEvent.click(screen.getByRole('button', { name: /Page ion-fox/ }));

    expect(await screen.findByText('Say what is wrong')).toBeVisible();
    expect(screen.getByLabelText(/What is wrong/)).toBeInvalid();
    expect(createAlert).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it fails, and sends it again as the same', async () => {
    const createAlert = jest
      .fn()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValue(sampleAlert());
    const onClose = renderDialog(createAlert);

    await userEvent.type(await summary(), 'It is down');
    await userEvent.click(screen.getByRole('button', { name: /Page ion-fox/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The server cannot be reached',
    );
    await userEvent.click(screen.getByRole('button', { name: /Page ion-fox/ }));

    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const [first, second] = createAlert.mock.calls;
    expect(second).toEqual(first);
  });
});
