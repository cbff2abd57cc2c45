import { allOf, told } from '../__testUtils__/toldRows';
import * as opsgenieFixtures from './__fixtures__/opsgenie';
import * as fixtures from './__fixtures__/pagerDuty';
import { opsgenie } from './opsgenieRow';
import { pagerDuty } from './pagerDutyRow';

const at = (time: string) => Date.parse(`2026-11-03T${time}Z`);

describe('PagerDuty', () => {
  const { incident, logEntries, ion, rally } = fixtures;
  const notified = [
    [at('02:30:05'), 'Ion Fox (PXPGF42)', 'sms', 'notified'],
    [
      at('02:30:06'),
      'Ion Fox (PXPGF42)',
      'email',
      'notified',
      'notInterrupting',
    ],
    [at('02:35:04'), 'Rally Owl (PAM4FGS)', 'phone', 'notified'],
  ];

  it.each([
    ['log entries alone', logEntries],
    ['log entries, newest first', logEntries.slice().reverse()],
    ['the incident before them', [incident, ...logEntries]],
    ['the incident after them', [...logEntries, incident, ...logEntries]],
  ])('takes notifications for the pages, from %s', (_, objects) => {
    const { pages, alert } = allOf(pagerDuty, objects);
    expect(pages.sort()).toEqual(notified);
    expect(alert).toEqual({
      key: 'PT4KHLK',
      createdAt: at('02:30:00'),
      acknowledgedAt: at('02:36:00'),
      acknowledgedBy: 'Rally Owl (PAM4FGS)',
      resolvedAt: at('03:10:00'),
      resolvedBy: 'human',
      escalations: { timeout: 1, manual: 0, reassigned: 0 },
    });
  });

  it('says what an incident was about', () => {
    expect(allOf(pagerDuty, [incident]).told).toMatchObject({
      title: 'Drains are late',
      entity: 'Logplex drains (PIJ90N7)',
      fingerprint: 'drains/late',
      alertKey: 'PT4KHLK',
      alertUrl: 'https://subdomain.pagerduty.com/incidents/PT4KHLK',
      urgency: 'high',
    });
  });

  it.each<[string, object, unknown[]]>([
    [
      'whom it was assigned to',
      {
        status: 'acknowledged',
        assignments: [{ at: '2026-11-03T02:31:00Z', assignee: ion }],
        acknowledgements: [{ at: '2026-11-03T02:32:00Z', acknowledger: rally }],
      },
      [at('02:31:00'), 'Ion Fox (PXPGF42)', 'page', 'assigned'],
    ],
    [
      'who acknowledged it',
      {
        status: 'acknowledged',
        acknowledgements: [{ at: '2026-11-03T02:32:00Z', acknowledger: rally }],
      },
      [at('02:32:00'), 'Rally Owl (PAM4FGS)', 'page', 'acked'],
    ],
    [
      'that it was made, and who resolved it',
      {},
      [at('02:30:00'), 'Ion Fox (PXPGF42)', 'page', 'created'],
    ],
    [
      'that it was made, and nobody where a program resolved it',
      { last_status_change_by: fixtures.service },
      [at('02:30:00'), '', 'page', 'created'],
    ],
  ])('takes for want of its log %s', (_, change, page) => {
    expect(allOf(pagerDuty, [{ ...incident, ...change }]).pages).toEqual([
      page,
    ]);
  });

  it('takes assignments of the log for want of notifications, and low urgency for what does not count', () => {
    const overview = logEntries
      .filter(({ type }) => type !== 'notify_log_entry')
      .map(entry => ({ ...entry, incident: { ...incident, urgency: 'low' } }));
    expect(allOf(pagerDuty, [incident, ...overview]).pages).toEqual([
      [at('02:30:00'), 'Ion Fox (PXPGF42)', 'page', 'assigned', 'lowUrgency'],
      [at('02:35:00'), 'Rally Owl (PAM4FGS)', 'page', 'assigned', 'lowUrgency'],
    ]);
  });

  it.each<[string, object]>([
    ['created_at is missing', { created_at: undefined }],
    ['created_at has no time zone', { created_at: '2026-11-03T02:30:00' }],
    ['created_at is no time such as 2026-11-22T19:46:00Z', { created_at: 17 }],
    [
      'created_at is a day that its month does not have',
      { created_at: '2026-02-30T10:00:00Z' },
    ],
    [
      'created_at is before 1970 or after 2100',
      { created_at: '0001-01-01T00:00:00Z' },
    ],
    ['the id of the incident is missing, or no id', { id: 'a\u0000b' }],
    ['email is missing, or no address', { type: 'user', email: 'x' }],
    ['the id of the incident is missing, or no id', { id: { $ne: null } }],
    [
      'It is neither an incident, nor a log entry, nor a user',
      { type: 'schedule' },
    ],
    [
      'It only refers to something that is not in the file',
      { type: 'incident_reference' },
    ],
  ])('refuses what says: %s', (refused, change) => {
    const object = JSON.parse(JSON.stringify({ ...incident, ...change }));
    expect(pagerDuty.read(object)).toEqual({ refused });
  });

  it('reads what is of other types than it should be as if it were not there', () => {
    const odd = {
      ...incident,
      title: ['x'],
      summary: null,
      service: 'logplex',
      assignments: { at: 1 },
      acknowledgements: [null, 7],
      last_status_change_by: [],
      html_url: 'data:text/html,x',
      urgency: {},
    };
    expect(allOf(pagerDuty, [odd]).told).toEqual(
      expect.not.objectContaining({ alertUrl: expect.anything() }),
    );
  });
});

describe('Opsgenie', () => {
  const { alert, logs } = opsgenieFixtures;

  it('takes what the logs say was sent for the pages', () => {
    const { pages, alert: life } = allOf(opsgenie, [{ ...alert, logs }, alert]);
    expect(pages).toEqual([
      [at('02:30:04'), 'ion-fox@example.com', 'sms', 'notified'],
      [
        at('02:30:05'),
        'ion-fox@example.com',
        'email',
        'notified',
        'notInterrupting',
      ],
    ]);
    expect(life).toEqual({
      key: alert.id,
      createdAt: at('02:30:00'),
      acknowledgedAt: at('02:30:15.702'),
      acknowledgedBy: 'ion-fox@example.com',
      resolvedAt: at('02:31:00.503'),
      resolvedBy: 'human',
      escalations: { timeout: 1, manual: 0, reassigned: 0 },
    });
  });

  it.each<[string, object, unknown[][]]>([
    [
      'the people among the responders',
      {
        responders: [
          { type: 'team', id: 't' },
          { type: 'user', id: 'u', username: 'rally-owl@example.com' },
        ],
      },
      [[at('02:30:00'), 'rally-owl@example.com', 'page', 'assigned']],
    ],
    [
      'who acknowledged it, and never a team',
      {},
      [[at('02:30:15.702'), 'ion-fox@example.com', 'page', 'acked']],
    ],
    [
      'that it was made',
      { report: {}, owner: '' },
      [[at('02:30:00'), '', 'page', 'created']],
    ],
    [
      'that it was made, of which low priority does not count',
      { report: { ackTime: 5, acknowledgedBy: 'System' }, priority: 'P5' },
      [
        [
          at('02:30:00'),
          'ion-fox@example.com',
          'page',
          'created',
          'lowUrgency',
        ],
      ],
    ],
    [
      'no answer that took longer than anything lasts',
      {
        report: { ackTime: 9e15, acknowledgedBy: 'ion-fox@example.com' },
        owner: '',
      },
      [[at('02:30:00'), '', 'page', 'created']],
    ],
  ])('takes for want of logs %s', (_, change, pages) => {
    expect(allOf(opsgenie, [{ ...alert, ...change }]).pages).toEqual(pages);
  });

  it('keeps no name in what its pages are known again by', () => {
    const responders = [{ type: 'user', username: 'rally-owl@example.com' }];
    const { log, pages } = told(opsgenie.read({ ...alert, responders }));
    expect(pages).toHaveLength(1);
    const keys = [...(log ?? []), ...pages].map(({ key }) => key);
    expect(keys.join()).not.toContain('rally-owl');
  });

  it('refuses logs that do not say of what they are', () => {
    expect(opsgenie.read(logs[0])).toEqual({
      refused:
        'A log does not say of which alert it is; put it into the alert, as logs',
    });
  });
});
