import { MaintenanceWindow } from '@operability/plugin-oncall-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OncallApi } from '../../api';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { serverError } from '../../__testUtils__/serverError';
import { MaintenanceWindows } from './MaintenanceWindows';

const hour = 3_600_000;
const inHours = (hours: number) =>
  new Date(Date.now() + hours * hour).toISOString();

const running: MaintenanceWindow = {
  id: '7b1c0a52-1111-4f5a-8b3c-0b7e6c9d1a01',
  targets: ['component:default/logplex', 'group:default/runtime'],
  start: inHours(-1),
  end: inHours(1),
  reason: 'moving disks',
  createdBy: 'user:default/ion-fox',
  createdAt: inHours(-2),
};
const planned: MaintenanceWindow = {
  ...running,
  id: '7b1c0a52-2222-4f5a-8b3c-0b7e6c9d1a02',
  targets: ['component:default/hermes'],
  start: inHours(5),
  end: inHours(6),
  reason: 'new certificates',
};

function renderWindows(
  items: MaintenanceWindow[],
  api: Partial<OncallApi> = {},
) {
  renderOncall(<MaintenanceWindows />, {
    api: {
      listMaintenanceWindows: async () => ({ items, totalItems: items.length }),
      ...api,
    },
  });
}

async function fill(label: RegExp, value: string) {
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
}

describe('maintenance', () => {
  it('says what is in maintenance now, what is to be, until when, why and by whom', async () => {
    renderWindows([running, planned]);

    const list = await screen.findByRole('list', { name: 'Maintenance' });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('In maintenance now');
    expect(first).toHaveTextContent('moving disks');
    for (const name of ['logplex', 'runtime', 'ion-fox']) {
      expect(within(first).getByRole('link', { name })).toBeVisible();
    }
    expect(second).toHaveTextContent(/Planned.*from .* until /);
  });

  it('ends now, and says on the button what that does', async () => {
    const endMaintenanceWindow = jest.fn(async () => undefined);
    renderWindows([running, planned], { endMaintenanceWindow });

    await userEvent.click(
      await screen.findByRole('button', {
        name: 'End the maintenance of logplex, runtime now, and page what is open',
      }),
    );

    expect(endMaintenanceWindow).toHaveBeenCalledWith({
      params: { id: running.id },
    });
    expect(
      screen.getByRole('button', {
        name: 'Call off the maintenance of hermes',
      }),
    ).toBeEnabled();
  });

  it('says why it goes on', async () => {
    renderWindows([running], {
      endMaintenanceWindow: async () => {
        throw await serverError(403, {
          name: 'NotAllowedError',
          message: 'Only its owners may plan it',
        });
      },
    });

    await userEvent.click(
      await screen.findByRole('button', { name: /^End the maintenance/ }),
    );

    expect(
      await screen.findByText('The maintenance has not ended'),
    ).toBeVisible();
    expect(screen.getByText('Only its owners may plan it')).toBeVisible();
  });

  it('is planned for several things, and names its end on the button', async () => {
    const createMaintenanceWindow = jest.fn(async (_: unknown) => planned);
    renderWindows([], { createMaintenanceWindow });
    expect(await screen.findByText('No maintenance is planned')).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Plan maintenance…' }),
    );
    const field = await screen.findByRole('textbox', { name: /^An entity/ });
    await userEvent.click(field);
    await userEvent.paste('component:default/logplex');
    await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
    expect(field).toHaveValue('');
    await userEvent.click(field);
    await userEvent.paste('group:default/runtime');
    await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
    await userEvent.click(field);
    await userEvent.paste('component:default/hermes');
    await userEvent.click(screen.getByRole('button', { name: 'Add another' }));
    screen.getByRole('button', { name: 'Take hermes away' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByText('hermes')).toBeNull();
    expect(field).toHaveFocus();
    await fill(/^From/, '2099-01-01T10:00');
    await fill(/^Until/, '2099-01-01T12:00');
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Reason/ }),
      'moving disks',
    );
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Page nobody until Thu 1 Jan, 12:00',
      }),
    );

    expect(createMaintenanceWindow.mock.calls[0][0]).toEqual({
      body: {
        targets: ['component:default/logplex', 'group:default/runtime'],
        start: '2099-01-01T10:00:00.000Z',
        end: '2099-01-01T12:00:00.000Z',
        reason: 'moving disks',
      },
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('is not sent as long as something is missing, which is named', async () => {
    const createMaintenanceWindow = jest.fn();
    renderWindows([], { createMaintenanceWindow });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan maintenance…' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Plan the maintenance' }),
    );

    expect(
      screen.getByText('choose what is to be in maintenance'),
    ).toBeVisible();
    expect(
      screen.getByText('say why, for those who see no page'),
    ).toBeVisible();
    expect(createMaintenanceWindow).not.toHaveBeenCalled();
  });
});
