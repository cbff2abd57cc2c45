import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  button,
  heldBy,
  me,
  other,
  renderAlertPage,
} from '../../__testUtils__/renderAlertPage';
import { sampleAlert } from '../../__testUtils__/samples';

const { id } = sampleAlert();

describe('the buttons of an alert', () => {
  it('acknowledges with one press, and shows who holds it then', async () => {
    renderAlertPage(sampleAlert());

    await userEvent.click(await button('Acknowledge'));

    expect(await screen.findByText(/You hold it; lapses/)).toBeVisible();
    expect(await button('Acknowledge You hold it')).toBeDisabled();
    expect(await button('Still on it')).toBeEnabled();
  });

  it('escalates from the step that was seen, and names whom that pages', async () => {
    const escalateAlert = jest.fn(async () => sampleAlert({ step: 3 }));
    renderAlertPage(sampleAlert({ step: 1 }), { escalateAlert });

    await userEvent.click(await button('Escalate to Runtime Secondary'));

    expect(escalateAlert).toHaveBeenCalledWith({
      params: { id },
      body: { fromStep: 1 },
    });
  });

  it('tells kindly that the step has moved on, and shows the one it is on', async () => {
    renderAlertPage(sampleAlert());

    await userEvent.click(await button('Escalate to Runtime Secondary'));

    const notice = await screen.findByText(/The step has moved on/);
    expect(notice).toHaveTextContent('you paged nobody');
    expect(screen.getByText('It has moved on to step 2')).toBeVisible();
    expect(await screen.findByText('Step 2')).toBeVisible();
    expect(await button('Escalate to Last resort')).toBeEnabled();
  });

  it('says that it is not acknowledged when that did not come through', async () => {
    renderAlertPage(sampleAlert(), {
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
    renderAlertPage(heldBy(me), { extendAlert });

    await userEvent.click(await button('Still on it'));

    expect(extendAlert).toHaveBeenCalledWith({ params: { id } });
  });

  it('lets somebody take over in the open what another holds', async () => {
    const reassignAlert = jest.fn(async () => heldBy(me));
    renderAlertPage(heldBy(other), { reassignAlert });

    expect(await button('Acknowledge rally-owl holds it')).toBeDisabled();
    await userEvent.click(await button('Take it over'));

    expect(reassignAlert).toHaveBeenCalledWith({
      params: { id },
      body: { userRef: me },
    });
  });

  it('has no buttons for what is resolved', async () => {
    renderAlertPage(
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
    renderAlertPage(sampleAlert({ canRespond: false }));

    for (const name of [/^Acknowledge/, /^Escalate/, /^Resolve/]) {
      expect(await button(name)).toBeDisabled();
      expect(await button(name)).toHaveAccessibleDescription(/not respond/);
    }
    expect(
      screen.queryByRole('button', { name: 'More to do' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the three buttons together, and reachable by keyboard in their order', async () => {
    renderAlertPage(sampleAlert());

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
    renderAlertPage(sampleAlert(), { resolveAlert });

    (await button('Resolve')).focus();
    await userEvent.keyboard('{Enter}');

    await waitFor(() => expect(resolveAlert).toHaveBeenCalledTimes(1));
  });
});
