import {
  CalendarSettings,
  ContactSettings,
} from '@operability/plugin-oncall-common';

/** The id of the contact that everybody has. */
export const inboxId = 'b3c1a0de-0000-5000-8000-000000000001';
/** The id of a webhook of one's own. */
export const webhookId = 'b3c1a0de-0000-4000-8000-000000000002';

/** The notifications that everybody has, and a webhook that is verified. */
export function sampleContacts(
  changes: Partial<ContactSettings> = {},
): ContactSettings {
  return {
    methods: [
      {
        id: inboxId,
        channel: 'notifications',
        title: 'Backstage notifications',
        address: {},
        implicit: true,
      },
      {
        id: webhookId,
        channel: 'webhook',
        title: 'Pager bridge',
        address: { url: 'https://bridge.example.com/in' },
        verifiedAt: '2026-11-01T09:00:00.000Z',
        lastDeliveredAt: '2026-11-27T09:00:00.000Z',
      },
    ],
    rules: [],
    channels: [
      {
        id: 'notifications',
        title: 'Backstage notifications',
        interrupts: true,
        implicit: true,
        fields: [],
      },
      {
        id: 'webhook',
        title: 'Webhook',
        interrupts: true,
        fields: [
          {
            name: 'url',
            title: 'Address',
            description: 'An https address on the public internet',
            required: true,
            secret: false,
          },
          {
            name: 'secret',
            title: 'Secret',
            description: 'Signs each message',
            required: true,
            secret: true,
          },
        ],
      },
    ],
    version: 3,
    ...changes,
  };
}

/** What counts for somebody who has saved nothing. */
export function sampleCalendar(
  changes: Partial<CalendarSettings> = {},
): CalendarSettings {
  return {
    userRef: 'user:default/ion-fox',
    periods: [
      { windows: [{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }] },
    ],
    leave: [],
    isDefault: true,
    version: 0,
    ...changes,
  };
}
