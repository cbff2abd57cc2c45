import { screen, within } from '@testing-library/react';
import {
  inboxId,
  sampleCalendar,
  sampleContacts,
  webhookId,
} from '../../__testUtils__/contactSamples';
import { press } from '../../__testUtils__/formSteps';
import { refused } from '../../__testUtils__/refused';
import { renderOncall } from '../../__testUtils__/renderOncall';
import { renderSettings } from '../../__testUtils__/renderSettings';
import { SettingsPage } from './SettingsPage';

const [, webhook] = sampleContacts().methods;

describe('the test page', () => {
  it('tells what came of each contact, and which was not tried', async () => {
    const fate = { step: 0, queuedAt: '2026-11-28T03:10:00.000Z' };
    await renderSettings(
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
    await renderSettings(sampleContacts(), {
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
    await renderSettings();
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
