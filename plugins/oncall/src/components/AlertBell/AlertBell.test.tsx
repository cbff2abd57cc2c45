import { Alert } from '@operability/plugin-oncall-common';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { queryKeys } from '../../hooks/queryKeys';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import {
  installTestBrowser,
  removeTestBrowser,
  TestBrowser,
} from '../../__testUtils__/testBrowser';
import { AlertBell } from './AlertBell';

const me = 'user:default/ion-fox';
const choice = 'operability.oncall.ringHere';

const button = (name: string) => screen.findByRole('button', { name });

let browser: TestBrowser;

beforeEach(() => {
  browser = installTestBrowser();
});

afterEach(() => {
  window.localStorage.clear();
  removeTestBrowser();
});

function renderBell(alerts: Alert[] = []) {
  const state = { alerts };
  const api: Partial<OncallApi> = {
    listAlerts: jest.fn(async () => ({
      items: state.alerts,
      totalItems: state.alerts.length,
    })),
    getAlert: jest.fn(
      async ({ params }) => state.alerts.find(({ id }) => id === params.id)!,
    ),
  };
  const { queryClient } = renderOncall(<AlertBell />, { api });
  /** What a signal brings about. */
  const change = async (next: Alert[]) => {
    state.alerts = next;
    await act(() => queryClient.invalidateQueries({ queryKey: queryKeys.all }));
  };
  const turnOn = async () => {
    await userEvent.click(await button('Ring here when I am paged'));
    // The first look is over: what comes after it is new.
    await waitFor(() => {
      expect(api.listAlerts).toHaveBeenCalled();
      expect(queryClient.isFetching()).toBe(0);
    });
  };
  /** So many times an alert has been looked at, and nothing is on its way. */
  const looked = (times: number) =>
    waitFor(() => {
      expect(api.getAlert).toHaveBeenCalledTimes(times);
      expect(queryClient.isFetching()).toBe(0);
    });
  return { api, change, looked, turnOn };
}

const pageTo = (userRef: string, id: string) => ({
  ...sampleAlert().pages[0],
  id,
  userRef,
});

describe('AlertBell', () => {
  it('asks nobody anything, and watches nothing, before it is turned on', async () => {
    const requestPermission = jest.spyOn(
      window.Notification,
      'requestPermission',
    );
    const { api } = renderBell([sampleAlert()]);

    expect(await screen.findByText(/does not replace/)).toBeVisible();
    expect(requestPermission).not.toHaveBeenCalled();
    expect(api.listAlerts).not.toHaveBeenCalled();
  });

  it('rings once for an alert that newly pages the reader, and leads to it', async () => {
    const { change, looked, turnOn } = renderBell();
    await turnOn();

    await change([sampleAlert()]);

    expect(
      await screen.findByRole('link', { name: /^#41 pages you: Log delivery/ }),
    ).toBeVisible();
    expect(browser.notes).toHaveLength(6);
    expect(browser.shown.map(({ text }) => text)).toEqual([
      '#41 pages you: Log delivery is ten minutes behind',
    ]);
    await change([sampleAlert({ version: 2 })]);
    await looked(2);
    expect(browser.shown).toHaveLength(1);

    act(() => browser.shown[0].onclick?.());
    expect(address()).toBe(`/oncall/alerts/${sampleAlert().id}`);
  });

  it('rings for what comes back to the reader, and not for what was there', async () => {
    const held = sampleAlert({ status: 'acknowledged', heldBy: me });
    const { change, looked, turnOn } = renderBell([held]);
    await turnOn();
    await looked(1);
    expect(browser.shown).toHaveLength(0);

    await change([
      sampleAlert({
        version: 2,
        pages: [...held.pages, pageTo(me, 'again')],
      }),
    ]);

    expect(
      await screen.findByRole('link', { name: /^#41 is back/ }),
    ).toBeVisible();
  });

  it('stays quiet when somebody else is paged', async () => {
    const { change, looked, turnOn } = renderBell();
    await turnOn();

    await change([
      sampleAlert({
        assigned: ['user:default/rally-owl'],
        pages: [pageTo('user:default/rally-owl', 'theirs')],
      }),
    ]);

    await looked(1);
    expect(browser.notes).toHaveLength(0);
    expect(browser.shown).toHaveLength(0);
  });

  it('is remembered by this browser, and says that it is silent until a press', async () => {
    window.localStorage.setItem(choice, 'on');
    browser.audioState = 'suspended';
    browser.permission = 'granted';
    renderBell();

    expect(await screen.findByText(/silent until you press/)).toBeVisible();
    await userEvent.click(await button('Allow it'));
    await waitFor(() =>
      expect(screen.queryByText(/silent until/)).not.toBeInTheDocument(),
    );
  });

  it('makes do without sound and notifications, and says so', async () => {
    removeTestBrowser();
    const { change, turnOn } = renderBell();
    await turnOn();

    expect(await screen.findByText(/has no sound for it/)).toHaveTextContent(
      'shows no notifications',
    );
    await change([sampleAlert()]);
    expect(
      await screen.findByRole('link', { name: /^#41 pages you/ }),
    ).toBeVisible();
  });

  it('says when it cannot see new alerts', async () => {
    const { api, turnOn } = renderBell();
    (api.listAlerts as jest.Mock).mockRejectedValue(new Error('away'));
    await turnOn();

    expect(await screen.findByText(/cannot see new alerts now/)).toBeVisible();
  });

  it('can be tried, and turned off for good', async () => {
    const { change, turnOn } = renderBell();
    await turnOn();
    await userEvent.click(await button('Try it'));
    expect(browser.notes).toHaveLength(6);

    await userEvent.click(await button('Stop ringing here'));
    expect(await button('Ring here when I am paged')).toBeVisible();
    expect(window.localStorage.getItem(choice)).toBeNull();
    await change([sampleAlert()]);
    expect(browser.notes).toHaveLength(6);
  });
});
