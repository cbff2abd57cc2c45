/** Objects of PagerDuty's REST API, version 2, as it answers them. */
export const service = {
  id: 'PIJ90N7',
  type: 'service_reference',
  summary: 'Logplex drains',
  self: 'https://api.pagerduty.com/services/PIJ90N7',
  html_url: 'https://subdomain.pagerduty.com/service-directory/PIJ90N7',
};

export const ion = {
  id: 'PXPGF42',
  type: 'user_reference',
  summary: 'Ion Fox',
  self: 'https://api.pagerduty.com/users/PXPGF42',
  html_url: 'https://subdomain.pagerduty.com/users/PXPGF42',
};

export const rally = {
  id: 'PAM4FGS',
  type: 'user_reference',
  summary: 'Rally Owl',
};

const incidentReference = {
  id: 'PT4KHLK',
  type: 'incident_reference',
  summary: '[#1234] Drains are late',
  self: 'https://api.pagerduty.com/incidents/PT4KHLK',
  html_url: 'https://subdomain.pagerduty.com/incidents/PT4KHLK',
};

/** A resolved incident: it has lost whom it was assigned to. */
export const incident = {
  id: 'PT4KHLK',
  type: 'incident',
  summary: '[#1234] Drains are late',
  html_url: 'https://subdomain.pagerduty.com/incidents/PT4KHLK',
  incident_number: 1234,
  title: 'Drains are late',
  created_at: '2026-11-03T02:30:00Z',
  status: 'resolved',
  incident_key: 'drains/late',
  service,
  assignments: [],
  acknowledgements: [],
  last_status_change_at: '2026-11-03T03:10:00Z',
  last_status_change_by: ion,
  resolved_at: '2026-11-03T03:10:00Z',
  escalation_policy: {
    id: 'PANZZEQ',
    type: 'escalation_policy_reference',
    summary: 'Runtime',
  },
  teams: [{ id: 'PQ9K7I8', type: 'team_reference', summary: 'Runtime' }],
  urgency: 'high',
  pending_actions: [],
  alert_counts: { all: 2, triggered: 0, resolved: 2 },
};

const logEntry = (
  id: string,
  kind: string,
  createdAt: string,
  more: object = {},
) => ({
  id,
  type: `${kind}_log_entry`,
  summary: `It did ${kind}`,
  self: `https://api.pagerduty.com/log_entries/${id}`,
  html_url: null,
  created_at: createdAt,
  agent: service,
  channel: { type: 'auto' },
  service,
  incident: incidentReference,
  teams: [],
  contexts: [],
  ...more,
});

/** Paged by SMS, nobody answered, climbed to Rally, who was called and took it. */
export const logEntries = [
  logEntry('R1', 'trigger', '2026-11-03T02:30:00Z', {
    channel: { type: 'nagios' },
  }),
  logEntry('R2', 'assign', '2026-11-03T02:30:00Z', { assignees: [ion] }),
  logEntry('R3', 'notify', '2026-11-03T02:30:05Z', {
    user: ion,
    channel: { type: 'auto', notification: { type: 'sms', status: 'success' } },
  }),
  logEntry('R4', 'notify', '2026-11-03T02:30:06Z', {
    user: ion,
    channel: { type: 'auto', notification: { type: 'email' } },
  }),
  logEntry('R5', 'escalate', '2026-11-03T02:35:00Z', {
    channel: { type: 'timeout' },
    assignees: [rally],
  }),
  logEntry('R6', 'notify', '2026-11-03T02:35:04Z', {
    user: rally,
    channel: { type: 'auto', notification: { type: 'phone' } },
  }),
  logEntry('R7', 'acknowledge', '2026-11-03T02:36:00Z', {
    agent: rally,
    channel: { type: 'website' },
  }),
  logEntry('R8', 'annotate', '2026-11-03T02:40:00Z', { agent: rally }),
  logEntry('R9', 'resolve', '2026-11-03T03:10:00Z', { agent: ion }),
];
