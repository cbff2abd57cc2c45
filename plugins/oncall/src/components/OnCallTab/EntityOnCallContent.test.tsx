import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { address, renderOncall } from '../../__testUtils__/renderOncall';
import { sampleAlert, sampleOnCall } from '../../__testUtils__/samples';
import { serverError } from '../../__testUtils__/serverError';
import { OncallApi } from '../../api';
import { EntityOnCallContent } from './EntityOnCallContent';

const listAlerts: OncallApi['listAlerts'] = async ({ query } = {}) => {
  const isPast = query?.status?.includes('resolved');
  const alert = isPast
    ? sampleAlert({
        id: '5d2e3a37-90a5-4f5a-8b3c-0b7e6c9d1a02',
        number: 12,
        status: 'resolved',
        summary: 'The disk was full',
      })
    : sampleAlert();
  return { items: [alert], totalItems: 1 };
};

function renderTab(api: Partial<OncallApi> = {}) {
  return renderOncall(<EntityOnCallContent />, {
    api: {
      getEntityOnCall: async () => sampleOnCall(),
      listSchedules: async () => ({ items: [], totalItems: 0 }),
      listAlerts,
      ...api,
    },
  });
}

describe('EntityOnCallContent', () => {
  it('shows the ladder: when, who, and what is expected of them', async () => {
    renderTab();

    const ladder = await screen.findByRole('list', {
      name: 'Who is asked, in order',
    });
    const [primary, secondary] = Array.from(ladder.children);
    expect(primary).toHaveTextContent(/\+0:00.*Runtime Primary.*ion-fox until/);
    expect(primary).toHaveTextContent('first responder after hours');
    expect(secondary).toHaveTextContent(
      /\+5:00.*Runtime Secondary.*rally-owl until/,
    );
  });

  it('says why a level is passed', async () => {
    const [first, second] = sampleOnCall().levels;
    renderTab({
      getEntityOnCall: async () =>
        sampleOnCall({
          levels: [
            {
              ...first,
              people: [],
              startsAfter: undefined,
              note: 'only in work hours',
            },
            { ...second, startsAfter: 'PT0S' },
          ],
        }),
    });

    const ladder = await screen.findByRole('list', {
      name: 'Who is asked, in order',
    });
    expect(ladder.children[0]).toHaveTextContent(/passed.*only in work hours/);
  });

  it('shows what is open, and what was before', async () => {
    renderTab();

    const open = await screen.findByRole('table', { name: 'Open alerts' });
    expect(within(open).getByRole('link', { name: /^#41/ })).toBeVisible();
    const before = await screen.findByRole('table', { name: 'Alerts before' });
    expect(within(before).getByRole('link', { name: /^#12/ })).toBeVisible();
  });

  it('asks for the alerts of this entity alone', async () => {
    const list = jest.fn(listAlerts);
    renderTab({ listAlerts: list });

    await screen.findByRole('table', { name: 'Alerts before' });
    for (const [input] of list.mock.calls) {
      expect(input?.query?.entityRef).toEqual(['component:default/logplex']);
    }
  });

  it('sends a test page through the real policy, and leads to its alert', async () => {
    const sendTestPage = jest.fn(async () => sampleAlert({ drill: true }));
    renderTab({ sendTestPage });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Send a test page…' }),
    );
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Send a test page to ion-fox now',
      }),
    );

    expect(sendTestPage).toHaveBeenCalledWith(
      { params: { kind: 'component', namespace: 'default', name: 'logplex' } },
      { idempotencyKey: expect.any(String) },
    );
    await waitFor(() =>
      expect(address()).toBe(`/oncall/alerts/${sampleAlert().id}`),
    );
  });

  it('leads to a simulation of its policy, for itself', async () => {
    renderTab();

    const link = await screen.findByRole('link', { name: /^Simulate/ });
    expect(link.getAttribute('href')).toMatch(
      /^\/oncall\/policies\/runtime\?at=.*&urgency=high&entity=component%3Adefault%2Flogplex$/,
    );
  });

  it('keeps what it knows, and says so, when that cannot be renewed', async () => {
    const getEntityOnCall = jest
      .fn(async () => sampleOnCall())
      .mockResolvedValueOnce(sampleOnCall())
      .mockRejectedValue(new Error('the database is away'));
    const { queryClient } = renderTab({ getEntityOnCall });
    await screen.findByRole('list', { name: 'Who is asked, in order' });

    await act(() => queryClient.invalidateQueries());

    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent('could not be renewed and may be old');
    expect(notice).toHaveTextContent('the database is away');
    expect(
      screen.getByRole('list', { name: 'Who is asked, in order' }),
    ).toBeVisible();
  });

  it('shows the alerts also to those who may not see who answers', async () => {
    renderTab({
      getEntityOnCall: async () => {
        throw await serverError(403, {
          name: 'NotAllowedError',
          message: 'You may not see policies',
        });
      },
    });

    expect(
      await screen.findByText('You may not see who is on call'),
    ).toBeVisible();
    expect(
      await screen.findByRole('table', { name: 'Open alerts' }),
    ).toBeVisible();
  });

  it('says it where the alerts may not be seen', async () => {
    renderTab({
      listAlerts: async () => {
        throw await serverError(403, {
          name: 'NotAllowedError',
          message: 'You may not see alerts',
        });
      },
    });

    const notices = await screen.findAllByText('You may not see alerts');
    expect(notices).toHaveLength(2);
  });

  it('says it when the backend is not installed', async () => {
    renderTab({
      getEntityOnCall: async () => {
        throw await serverError(404);
      },
    });

    expect(await screen.findByText(/is not installed/)).toBeVisible();
  });
});
