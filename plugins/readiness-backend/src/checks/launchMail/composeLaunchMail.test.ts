import { analyseAnnouncements } from './analyseAnnouncements';
import { composeLaunchMail, Launch } from './composeLaunchMail';

const launch: Launch = {
  title: 'Logplex',
  description: 'Collates and distributes log messages.',
  owner: 'Runtime',
  system: 'Logging',
  url: 'https://portal.example.com/catalog/default/component/logplex',
  runbookUrl: 'https://example.com/RUNBOOK.md',
  alerts: 'Runtime',
  score: { passed: 9, applicable: 11, waived: 2 },
  links: [{ title: 'Dashboard', url: 'https://example.com/d' }],
};

it('says what it is, whose it is, and what to do when it is unwell', () => {
  expect(composeLaunchMail(launch, 'engineering@example.com')).toEqual({
    to: 'engineering@example.com',
    subject: 'Launched: Logplex',
    text: `Logplex is in production.

Collates and distributes log messages.

Owner: Runtime
System: Logging
Page: https://portal.example.com/catalog/default/component/logplex
Runbook: https://example.com/RUNBOOK.md
Alerts: Runtime
Production checklist: 9 of 11 · 2 waived
Dashboard: https://example.com/d

Questions go to its owner; what to do when it is down says its runbook.`,
  });
});

it('leaves out what is not known', () => {
  const { text } = composeLaunchMail(
    { ...launch, description: ' ', system: undefined, alerts: undefined },
    'engineering@example.com',
  );
  expect(text).not.toMatch(/System|Alerts|undefined/);
});

it('lets nobody begin a header or a topic of their own', () => {
  const title = 'Logplex\r\nBcc: everybody@example.com';
  const owner = 'Runtime\u2028Runbook: https://evil.example.com';
  const to = 'engineering@example.com\nCc: x@example.com';
  const mail = composeLaunchMail({ ...launch, title, owner }, to);
  expect(mail.subject).toBe('Launched: Logplex Bcc: everybody@example.com');
  expect(mail.to).not.toContain('\n');
  expect(mail.text.match(/^Runbook:/gm)).toHaveLength(1);
});

it('passes with the record of a mail that went out', () => {
  const sent = {
    sentAt: Date.parse('2026-11-22T12:00:00Z'),
    sentBy: 'user:default/ion-fox',
    to: 'engineering@example.com',
    isDelivered: true,
  };
  expect(analyseAnnouncements([sent])).toEqual({
    status: 'pass',
    message: '',
    evidence: [
      {
        title:
          'Sent on 2026-11-22 to engineering@example.com by user:default/ion-fox',
      },
    ],
  });
  expect(analyseAnnouncements([])).toMatchObject({
    status: 'fail',
    message: 'No launch mail has been sent.',
  });
  expect(analyseAnnouncements([{ ...sent, isDelivered: false }])).toMatchObject(
    {
      status: 'fail',
      message: 'The launch mail was sent, but could not be delivered.',
    },
  );
});
