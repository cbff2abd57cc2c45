import { ContactSettings } from '@operability/plugin-oncall-common';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OncallApi } from '../../api';
import {
  inboxId,
  sampleCalendar,
  sampleContacts,
  webhookId,
} from '../../__testUtils__/contactSamples';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { serverError } from '../../__testUtils__/serverError';
import { SettingsPage } from './SettingsPage';

const user = userEvent.setup({ pointerEventsCheck: 0 });
const press = (name: string) => user.click(screen.getByText(name));

const [inbox, webhook] = sampleContacts().methods;
const unverified = sampleContacts({
  methods: [
    inbox,
    { ...webhook, verifiedAt: undefined, lastError: 'It answered 500' },
  ],
});

function type(label: string | RegExp, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

async function renderPage(
  settings: ContactSettings = sampleContacts(),
  api: Partial<OncallApi> = {},
) {
  renderOncall(<SettingsPage />, {
    api: {
      getContactSettings: async () => settings,
      getCalendarSettings: async () => sampleCalendar(),
      ...api,
    },
  });
  return screen.findByRole('list', { name: 'Contact methods' });
}

async function refused(status: number, message: string): Promise<never> {
  const name = status === 409 ? 'ConflictError' : 'InputError';
  throw await serverError(status, { name, message });
}

describe('contact methods', () => {
  it('are listed with what is known of each', async () => {
    const list = await renderPage();
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Everybody has it');
    expect(within(first).queryByText('Remove…')).not.toBeInTheDocument();
    expect(second).toHaveTextContent('Webhook · https://bridge.example.com/in');
    expect(second).toHaveTextContent('Verified');
    expect(second).toHaveTextContent('last came through');
  });

  it('say that nothing is sent to one that is not verified, and what failed', async () => {
    const list = await renderPage(unverified);
    expect(list).toHaveTextContent('Not verified: nothing is sent there');
    expect(list).toHaveTextContent('Last failed: It answered 500');
  });

  it('say that a channel is gone', async () => {
    const [channel] = sampleContacts().channels;
    const list = await renderPage(sampleContacts({ channels: [channel] }));
    expect(list).toHaveTextContent('Its channel is gone: remove it');
  });

  it('are added by the fields that the channel declares', async () => {
    const putContactMethods = jest.fn(async () => sampleContacts());
    await renderPage(sampleContacts(), { putContactMethods });
    await press('Add a contact…');
    const dialog = within(await screen.findByRole('dialog'));

    await user.click(dialog.getByText('Add the contact'));
    expect(dialog.getAllByText('is required')).toHaveLength(2);
    expect(putContactMethods).not.toHaveBeenCalled();

    type(/^What you call it/, 'Second bridge');
    type(/^Address/, 'https://two.example.com');
    type(/^Secret/, 'sixteen characters');
    expect(dialog.getByLabelText(/^Secret/)).toHaveAttribute(
      'type',
      'password',
    );
    await user.click(dialog.getByText('Add the contact'));

    expect(putContactMethods).toHaveBeenCalledWith({
      body: {
        version: 3,
        methods: [
          {
            id: webhookId,
            channel: 'webhook',
            title: 'Pager bridge',
            address: { url: 'https://bridge.example.com/in' },
          },
          {
            channel: 'webhook',
            title: 'Second bridge',
            address: {
              url: 'https://two.example.com',
              secret: 'sixteen characters',
            },
          },
        ],
      },
    });
  });

  it('show what the server says beside the field, and keep what was typed', async () => {
    await renderPage(sampleContacts(), {
      putContactMethods: () =>
        refused(400, 'methods.1.address.url: is not on the public internet'),
    });
    await press('Add a contact…');
    await screen.findByRole('dialog');
    type(/^Address/, 'https://10.0.0.1');
    type(/^Secret/, 'sixteen characters');
    await press('Add the contact');

    expect(
      await screen.findByText('is not on the public internet'),
    ).toBeVisible();
    expect(screen.getByLabelText(/^Address/)).toHaveValue('https://10.0.0.1');
    expect(screen.getByLabelText(/^Address/)).toBeInvalid();
  });

  it('keep their secret when it is left empty, and never show it', async () => {
    const putContactMethods = jest.fn(async () => sampleContacts());
    await renderPage(sampleContacts(), { putContactMethods });
    await user.click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    expect(screen.getByLabelText(/^Secret/)).toHaveValue('');
    expect(screen.getByText(/Leave it empty to keep it/)).toBeVisible();
    type(/^What you call it/, 'Bridge');
    await press('Save the contact');
    expect(putContactMethods).toHaveBeenCalledWith({
      body: expect.objectContaining({
        methods: [
          expect.objectContaining({
            id: webhookId,
            title: 'Bridge',
            address: { url: 'https://bridge.example.com/in', secret: '' },
          }),
        ],
      }),
    });
  });

  it('are changed on top of what another window saved meanwhile', async () => {
    const newer = sampleContacts({ version: 4 });
    const putContactMethods = jest
      .fn()
      .mockImplementationOnce(() => refused(409, 'They were changed'))
      .mockResolvedValue(newer);
    await renderPage(sampleContacts(), {
      getContactSettings: jest
        .fn()
        .mockResolvedValueOnce(sampleContacts())
        .mockResolvedValue(newer),
      putContactMethods,
    });
    await user.click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    type(/^What you call it/, 'Bridge');
    await press('Save the contact');
    await screen.findByText('It was changed meanwhile');
    expect(screen.getByLabelText(/^What you call it/)).toHaveValue('Bridge');
    await press('Save the contact');
    expect(putContactMethods).toHaveBeenLastCalledWith({
      body: expect.objectContaining({ version: 4 }),
    });
  });

  it('are removed after asking, saying which rules go', async () => {
    const putContactMethods = jest.fn(async () =>
      sampleContacts({ methods: [inbox] }),
    );
    await renderPage(
      sampleContacts({
        rules: [{ urgency: 'high', contactMethodId: webhookId, after: 'PT0S' }],
      }),
      { putContactMethods },
    );
    await user.click(screen.getByLabelText('Remove Pager bridge'));
    expect(screen.getByText(/A rule goes with it\./)).toBeVisible();
    expect(putContactMethods).not.toHaveBeenCalled();
    await press('Remove “Pager bridge”');
    expect(putContactMethods).toHaveBeenCalledWith({
      body: { methods: [], version: 3 },
    });
  });
});

describe('verification', () => {
  it('sends a code, and takes the one that came', async () => {
    const verifyContactMethod = jest
      .fn()
      .mockResolvedValueOnce(unverified)
      .mockResolvedValue(sampleContacts());
    await renderPage(unverified, { verifyContactMethod });
    await press('Send a code');
    expect(await screen.findByText(/^It was sent/)).toBeVisible();
    type('Code from Pager bridge', ' 123456 ');
    await press('Verify');

    expect(await screen.findByText('Verified')).toBeVisible();
    expect(verifyContactMethod.mock.calls).toEqual([
      [{ params: { id: webhookId }, body: {} }],
      [{ params: { id: webhookId }, body: { code: '123456' } }],
    ]);
  });

  it('says beside the field that a code is wrong', async () => {
    await renderPage(unverified, {
      verifyContactMethod: () =>
        refused(400, 'code: is not the one that was sent'),
    });
    type('Code from Pager bridge', '000000');
    await press('Verify');
    expect(
      await screen.findByText('is not the one that was sent'),
    ).toBeVisible();
    expect(screen.getByLabelText('Code from Pager bridge')).toBeInvalid();
  });

  it('says to wait where a code was sent just now', async () => {
    await renderPage(unverified, {
      verifyContactMethod: () =>
        refused(409, 'A code was sent just now: wait a minute'),
    });
    await press('Send a code');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not now');
    expect(alert).toHaveTextContent('wait a minute');
  });
});

describe('rules', () => {
  it('warn that there is none for high urgency', async () => {
    await renderPage();
    expect(
      screen.getByText(
        'There is no rule, so a page goes to all that work, at once: Backstage notifications, Pager bridge.',
        { selector: '[aria-hidden] + span' },
      ),
    ).toBeVisible();
  });

  it('are added by urgency with a delay, and saved', async () => {
    const saved = sampleContacts({
      version: 4,
      rules: [{ urgency: 'high', contactMethodId: inboxId, after: 'PT5M' }],
    });
    const putRules = jest.fn(async () => saved);
    await renderPage(sampleContacts(), { putRules });
    await user.click(screen.getByLabelText('Add a rule for high urgency'));
    expect(
      screen.getByText('It reaches you on Backstage notifications.'),
    ).toBeVisible();
    type('Minutes', '5');
    expect(
      screen.getByText('Nothing reaches you in the first 5 min.'),
    ).toBeVisible();
    await press('Save the rules');

    expect(putRules).toHaveBeenCalledWith({
      body: { rules: saved.rules, version: 3 },
    });
    expect(screen.queryByText('Save the rules')).not.toBeInTheDocument();
  });

  it('say which delay is wrong instead of sending it', async () => {
    const putRules = jest.fn();
    await renderPage(sampleContacts(), { putRules });
    await user.click(screen.getByLabelText('Add a rule for low urgency'));
    type('Minutes', '361');
    await press('Save the rules');
    expect(screen.getByText('must be at most PT6H')).toBeVisible();
    expect(putRules).not.toHaveBeenCalled();
  });

  it('keep what was typed when another window saved others, and go on with it', async () => {
    const theirs = sampleContacts({
      version: 4,
      rules: [{ urgency: 'low', contactMethodId: inboxId, after: 'PT0S' }],
    });
    const putRules = jest
      .fn()
      .mockImplementationOnce(() => refused(409, 'They were changed'))
      .mockResolvedValue(theirs);
    await renderPage(sampleContacts(), {
      getContactSettings: jest
        .fn()
        .mockResolvedValueOnce(sampleContacts())
        .mockResolvedValue(theirs),
      putRules,
    });
    await user.click(screen.getByLabelText('Add a rule for high urgency'));
    await press('Save the rules');

    await screen.findByText(/Somebody else changed it/);
    expect(
      screen.getByText('high: no rule; low: Backstage notifications at once'),
    ).toBeVisible();
    expect(
      screen.getByText('high: Backstage notifications at once; low: no rule'),
    ).toBeVisible();
    await press('Go on with mine');
    await press('Save the rules');
    expect(putRules).toHaveBeenLastCalledWith({
      body: {
        version: 4,
        rules: [{ urgency: 'high', contactMethodId: inboxId, after: 'PT0S' }],
      },
    });
  });

  it('are no conflict where only contacts were changed meanwhile', async () => {
    const renamed = sampleContacts({
      version: 4,
      methods: [inbox, { ...webhook, title: 'Bridge' }],
    });
    const putRules = jest.fn(async () => renamed);
    await renderPage(sampleContacts(), {
      putContactMethods: async () => renamed,
      putRules,
    });
    await user.click(screen.getByLabelText('Add a rule for high urgency'));
    await user.click(screen.getByLabelText('Change Pager bridge'));
    await screen.findByRole('dialog');
    await press('Save the contact');
    await screen.findByText('Bridge');
    await press('Save the rules');
    expect(putRules).toHaveBeenCalledWith({
      body: expect.objectContaining({ version: 4 }),
    });
  });
});

describe('the test page', () => {
  it('tells what came of each contact, and which was not tried', async () => {
    const fate = { step: 0, queuedAt: '2026-11-28T03:10:00.000Z' };
    await renderPage(
      sampleContacts({
        methods: [
          ...sampleContacts().methods,
          {
            ...webhook,
            id: 'b3c1a0de-0000-4000-8000-000000000003',
            title: 'Old',
            verifiedAt: undefined,
          },
        ],
      }),
      {
        sendOwnTestPage: async () => ({
          pages: [
            { ...fate, id: inboxId, channel: 'notifications', status: 'sent' },
            {
              ...fate,
              id: webhookId,
              channel: 'webhook',
              address: 'bridge.example.com',
              status: 'failed',
              error: 'It answered 500',
            },
          ],
        }),
      },
    );
    expect(screen.getByText('Not tried, for not verified: Old')).toBeVisible();
    await press('Send 2 test pages to me now');

    const list = await screen.findByRole('list', {
      name: 'What came of the test pages',
    });
    const [first, second] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('✓Sent Backstage notifications');
    expect(second).toHaveTextContent(
      '✗Failed Webhook, bridge.example.com: It answered 500',
    );
  });

  it('says that it was asked for too often', async () => {
    await renderPage(sampleContacts(), {
      sendOwnTestPage: () =>
        refused(409, 'That was often enough for now: try again later'),
    });
    await press('Send 2 test pages to me now');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Not now');
    expect(alert).toHaveTextContent('often enough');
  });
});

describe('the page', () => {
  it('has a heading for each part', async () => {
    await renderPage();
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Contact methods',
      'When I am paged',
      'Test page',
      'When I work',
    ]);
  });

  it('shows one part where the other cannot be read', async () => {
    renderOncall(<SettingsPage />, {
      api: {
        getContactSettings: async () => {
          throw new Error('the database is away');
        },
        getCalendarSettings: async () => sampleCalendar(),
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is away',
    );
    expect(await screen.findByText('Save when I work')).toBeVisible();
  });
});
