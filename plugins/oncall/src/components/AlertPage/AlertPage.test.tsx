import { Alert } from '@operability/plugin-oncall-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { OncallApi } from '../../api';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { AlertPage } from './AlertPage';

const { id } = sampleAlert();
/** Who is signed in. */
const me = 'user:default/ion-fox';
const other = 'user:default/rally-owl';

const sampleAdvice = {
  escalate: {
    can: true,
    should: false,
    because: ['Next is Runtime Secondary', 'Nobody has held it for a minute'],
  },
  statusSite: { should: true, because: ['It is of tier 1'] },
  thisWeek: { should: false, because: ['It is the first within seven days'] },
};

function heldBy(userRef: string, changes: Partial<Alert> = {}): Alert {
  return sampleAlert({
    status: 'acknowledged',
    heldBy: userRef,
    version: 2,
    assigned: [userRef],
    pendingActions: [
      { type: 'unacknowledge', at: '2026-11-28T03:41:00.000Z', to: 'whoever' },
    ],
    ...changes,
  });
}

const onNextStep = sampleAlert({
  step: 2,
  version: 2,
  escalatesTo: { title: 'Last resort', to: 'beacon-lynx' },
  pendingActions: [],
  assigned: [other],
});

function renderPage(alert: Alert, api: Partial<OncallApi> = {}) {
  // What a test makes of it, the next look shows.
  const state = { alert };
  renderOncall(
    <Routes>
      <Route path="/oncall/alerts/:id" element={<AlertPage />} />
      <Route path="*" element={<p>somewhere else</p>} />
    </Routes>,
    {
      api: {
        getAlert: async () => state.alert,
        getAdvice: async () => sampleAdvice,
        acknowledgeAlert: async () => {
          state.alert = heldBy(me);
          return state.alert;
        },
        escalateAlert: async () => {
          state.alert = onNextStep;
          throw await serverError(409, {
            name: 'ConflictError',
            message: 'It has moved on to step 2',
          });
        },
        ...api,
      },
      path: `/oncall/alerts/${id}`,
    },
  );
  return state;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('AlertPage', () => {
  it('says what it is, whose it is, and since when', async () => {
    renderPage(sampleAlert({ drill: true, maintenance: true, flapping: true }));

    const head = (
      await screen.findByRole('heading', { name: /^#41 Log delivery/ })
    ).closest('header')!;
    expect(head).toHaveTextContent('Triggered');
    expect(head).toHaveTextContent('High urgency');
    expect(head).toHaveTextContent('Test page, nothing is broken');
    expect(head).toHaveTextContent('In maintenance');
    expect(head).toHaveTextContent('Flapping');
    expect(head).toHaveTextContent('Step 1');
    for (const [name, path] of [
      ['logplex', '/catalog/default/component/logplex'],
      ['runtime', '/catalog/default/group/runtime'],
      [
        'others of this entity',
        '/oncall/alerts?entityRef=component%3Adefault%2Flogplex',
      ],
    ]) {
      expect(within(head).getByRole('link', { name })).toHaveAttribute(
        'href',
        path,
      );
    }
  });

  it('acknowledges with one press, and shows who holds it then', async () => {
    renderPage(sampleAlert());

    await userEvent.click(await button('Acknowledge'));

    expect(await screen.findByText(/You hold it; lapses/)).toBeVisible();
    expect(await button('Acknowledge You hold it')).toBeDisabled();
    expect(await button('Still on it')).toBeEnabled();
  });

  it('escalates from the step that was seen, and names whom that pages', async () => {
    const escalateAlert = jest.fn(async () => sampleAlert({ step: 3 }));
    renderPage(sampleAlert({ step: 1 }), { escalateAlert });

    await userEvent.click(await button('Escalate to Runtime Secondary'));

    expect(escalateAlert).toHaveBeenCalledWith({
      params: { id },
      body: { fromStep: 1 },
    });
  });

  it('tells kindly that the step has moved on, and shows the one it is on', async () => {
    renderPage(sampleAlert());

    await userEvent.click(await button('Escalate to Runtime Secondary'));

    const notice = await screen.findByText(/The step has moved on/);
    expect(notice).toHaveTextContent('you paged nobody');
    expect(screen.getByText('It has moved on to step 2')).toBeVisible();
    expect(await screen.findByText('Step 2')).toBeVisible();
    expect(await button('Escalate to Last resort')).toBeEnabled();
  });

  it('says that it is not acknowledged when that did not come through', async () => {
    renderPage(sampleAlert(), {
      acknowledgeAlert: async () => {
        throw new TypeError('Failed to fetch');
      },
    });

    await userEvent.click(await button('Acknowledge'));

    expect(await screen.findByText('It is not acknowledged')).toBeVisible();
    expect(await button('Acknowledge')).toBeEnabled();
  });

  it('is still on it for one timeout more', async () => {
    const extendAlert = jest.fn(async () => heldBy(me));
    renderPage(heldBy(me), { extendAlert });

    await userEvent.click(await button('Still on it'));

    expect(extendAlert).toHaveBeenCalledWith({ params: { id } });
  });

  it('lets somebody take over in the open what another holds', async () => {
    const reassignAlert = jest.fn(async () => heldBy(me));
    renderPage(heldBy(other), { reassignAlert });

    expect(await button('Acknowledge rally-owl holds it')).toBeDisabled();
    await userEvent.click(await button('Take it over'));

    expect(reassignAlert).toHaveBeenCalledWith({
      params: { id },
      body: { userRef: me },
    });
  });

  it('has no buttons for what is resolved', async () => {
    renderPage(
      sampleAlert({
        status: 'resolved',
        resolvedAt: '2026-11-28T03:20:00.000Z',
        pendingActions: [],
        assigned: [],
      }),
    );

    expect(await screen.findByText(/It is resolved/)).toBeVisible();
    for (const name of [/Acknowledge/, /Escalate/, /Resolve/]) {
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
    }
    expect(
      screen.queryByRole('heading', { name: 'What happens next' }),
    ).not.toBeInTheDocument();
  });

  it('says why nothing can be done by those who may only look', async () => {
    renderPage(sampleAlert({ canRespond: false }));

    for (const name of [/^Acknowledge/, /^Escalate/, /^Resolve/]) {
      expect(await button(name)).toBeDisabled();
      expect(await button(name)).toHaveAccessibleDescription(/not respond/);
    }
    expect(
      screen.queryByRole('button', { name: 'More to do' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the three buttons together, and reachable by keyboard in their order', async () => {
    renderPage(sampleAlert());

    const bar = await screen.findByRole('group', { name: 'What you can do' });
    expect(
      within(bar)
        .getAllByRole('button')
        .map(one => one.getAttribute('aria-label') ?? one.textContent),
    ).toEqual([
      'More to do',
      'Acknowledge',
      'Escalate to Runtime Secondary',
      'Resolve',
    ]);
    (await button('More to do')).focus();
    for (const name of ['Acknowledge', /^Escalate/, 'Resolve']) {
      await userEvent.tab();
      expect(await button(name)).toHaveFocus();
    }
  });

  it('resolves with the keyboard', async () => {
    const resolveAlert = jest.fn(async () => sampleAlert());
    renderPage(sampleAlert(), { resolveAlert });

    (await button('Resolve')).focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(resolveAlert).toHaveBeenCalledTimes(1));
  });

  it('answers the four questions of the talk with their reasons', async () => {
    renderPage(sampleAlert());

    const section = await screen.findByRole('region', {
      name: 'What should I do?',
    });
    await within(section).findByText('Can I escalate?');
    expect(section).toHaveTextContent('Can I escalate?✓Yes');
    expect(section).toHaveTextContent('Should I?–NoNext is Runtime Secondary');
    expect(section).toHaveTextContent(
      'Should I update the status site?✓YesIt is of tier 1',
    );
    expect(section).toHaveTextContent(
      'Do I need to fix this this week?–NoIt is the first',
    );
  });

  it('keeps the buttons when the questions cannot be answered', async () => {
    renderPage(sampleAlert(), {
      getAdvice: async () => {
        throw new Error('the catalog is away');
      },
    });

    expect(await screen.findByText('the catalog is away')).toBeVisible();
    expect(await button('Acknowledge')).toBeEnabled();
  });

  it('follows by itself when the alert moves on', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const state = renderPage(sampleAlert());
      await button('Acknowledge');
      state.alert = heldBy(other);
      act(() => {
        jest.advanceTimersByTime(3_100);
      });
      expect(
        await screen.findByText(/rally-owl holds it; lapses/),
      ).toBeVisible();
    } finally {
      jest.useRealTimers();
    }
  });

  it.each([
    ['there is none', 404, 'NotFoundError', 'Not found'],
    ['it is not theirs', 403, 'NotAllowedError', 'You may not see this alert'],
  ])('says so where %s', async (_, status, name, title) => {
    renderPage(sampleAlert(), {
      getAlert: async () => {
        throw await serverError(status, { name, message: 'No such alert' });
      },
    });

    expect(await screen.findByText(title)).toBeVisible();
    await userEvent.click(
      screen.getByRole('link', { name: 'All open alerts' }),
    );
    expect(address()).toBe('/oncall/alerts');
  });

  it('says that the backend is missing', async () => {
    renderPage(sampleAlert(), {
      getAlert: async () => {
        throw await serverError(404);
      },
    });

    expect(
      await screen.findByText('The backend of this plugin is missing'),
    ).toBeVisible();
  });
});
