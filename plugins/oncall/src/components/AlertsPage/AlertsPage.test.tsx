import { Alert } from '@operability/plugin-oncall-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { AlertsPage } from './AlertsPage';

const open = ['triggered', 'acknowledged', 'snoozed'];

function numbered(number: number, changes: Partial<Alert> = {}): Alert {
  const tail = String(number).padStart(12, '0');
  return sampleAlert({
    id: `5d2e3a37-90a5-4f5a-8b3c-${tail}`,
    number,
    ...changes,
  });
}

/** A page for each answer, as the backend gives them. */
function renderPage(answers: Alert[][] | OncallApi['listAlerts'], path = '/') {
  const total = Array.isArray(answers) ? answers.flat().length : 0;
  const listAlerts = jest.fn(
    Array.isArray(answers)
      ? async (input?: Parameters<OncallApi['listAlerts']>[0]) => {
          const index = Number(input?.query?.cursor ?? 0);
          return {
            items: answers[index] ?? [],
            totalItems: total,
            ...(answers[index + 1] && { nextCursor: String(index + 1) }),
          };
        }
      : answers,
  );
  renderOncall(<AlertsPage />, {
    api: {
      listAlerts,
      listMaintenanceWindows: async () => ({ items: [], totalItems: 0 }),
    },
    path,
  });
  return {
    lastQuery: () => listAlerts.mock.calls.at(-1)?.[0]?.query,
    listAlerts,
  };
}

async function rows() {
  const table = await screen.findByRole('table', { name: 'Alerts' });
  return within(table).getAllByRole('row').slice(1);
}

describe('AlertsPage', () => {
  it('asks for what is open, and counts it', async () => {
    const { lastQuery } = renderPage([[numbered(41), numbered(40)]]);

    expect(await rows()).toHaveLength(2);
    expect(screen.getByText('2 open alerts')).toBeVisible();
    expect(lastQuery()).toEqual({ status: open, cursor: undefined });
    expect(
      screen.getByRole('link', { name: /^#41 Log delivery/ }),
    ).toHaveAttribute('href', `/oncall/alerts/${numbered(41).id}`);
  });

  it('starts with the filters of the address', async () => {
    const { lastQuery } = renderPage(
      [[numbered(41)]],
      '/?entityRef=component:default/logplex&status=resolved&urgency=low&owner=group:default/runtime&q=disk',
    );
    await rows();

    expect(lastQuery()).toMatchObject({
      entityRef: ['component:default/logplex'],
      status: ['resolved'],
      urgency: 'low',
      owner: ['group:default/runtime'],
      q: 'disk',
    });
    expect(screen.getByRole('textbox', { name: 'Entity' })).toHaveValue(
      'component:default/logplex',
    );
    expect(screen.getByText('1 alert')).toBeVisible();
  });

  it('keeps what somebody narrows in the address, and clears it', async () => {
    const { lastQuery } = renderPage([[numbered(41)]]);
    await rows();

    await userEvent.click(screen.getByLabelText('State'));
    await userEvent.click(screen.getByRole('option', { name: 'All' }));
    await waitFor(() => expect(address()).toBe('/?status=all'));
    await waitFor(() => expect(lastQuery()).toEqual({ cursor: undefined }));

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the alerts' }),
      'log',
    );
    await waitFor(() => expect(address()).toBe('/?status=all&q=log'));

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(address()).toBe('/'));
    await waitFor(() => expect(lastQuery()).toMatchObject({ status: open }));
  });

  it('asks by an owner only once it is written in full', async () => {
    const { listAlerts, lastQuery } = renderPage([[numbered(41)]]);
    await rows();
    const before = listAlerts.mock.calls.length;

    const field = screen.getByRole('textbox', { name: 'Owner' });
    await userEvent.type(field, 'runtime');
    expect(listAlerts).toHaveBeenCalledTimes(before);
    expect(address()).toBe('/');

    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('group:default/runtime');
    await waitFor(() =>
      expect(lastQuery()).toMatchObject({ owner: ['group:default/runtime'] }),
    );
  });

  it('shows what the reader holds', async () => {
    const { lastQuery } = renderPage([[numbered(41)]]);
    await rows();

    await userEvent.click(screen.getByRole('checkbox', { name: 'Held by me' }));

    await waitFor(() =>
      expect(lastQuery()).toMatchObject({ heldBy: 'user:default/ion-fox' }),
    );
    expect(address()).toBe('/?mine=true');
  });

  it('never asks for the alerts of everybody on the way to those of the reader', async () => {
    const { listAlerts } = renderPage([[numbered(41)]], '/?mine=true');
    await rows();

    for (const [input] of listAlerts.mock.calls) {
      expect(input?.query?.heldBy).toBe('user:default/ion-fox');
    }
  });

  it('shows more when asked', async () => {
    renderPage([[numbered(41)], [numbered(40)]]);

    expect(await rows()).toHaveLength(1);
    expect(screen.getByText('1 of 2')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('says what to do where nothing is open, and where nothing fits', async () => {
    renderPage([[]]);

    expect(await screen.findByText('No alert is open')).toBeVisible();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search the alerts' }),
      'x',
    );
    expect(await screen.findByText('No alert fits')).toBeVisible();
  });

  it('says why there is no list, and tries again', async () => {
    let hasFailed = false;
    renderPage(async () => {
      if (!hasFailed) {
        hasFailed = true;
        throw new Error('the database is away');
      }
      return { items: [numbered(41)], totalItems: 1 };
    });

    expect(await screen.findByText('the database is away')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await rows()).toHaveLength(1);
  });
});
