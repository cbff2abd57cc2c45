/** An alert as Opsgenie's API, version 2, lists it. */
export const alert = {
  id: '70413a06-38d6-4c85-92b8-5ebc900d42e2',
  tinyId: '1791',
  alias: 'event_573',
  message: 'Drains are late',
  status: 'closed',
  acknowledged: false,
  isSeen: true,
  tags: ['Critical'],
  snoozed: false,
  count: 79,
  lastOccurredAt: '2026-11-03T02:45:50.894Z',
  createdAt: '2026-11-03T02:30:00Z',
  updatedAt: '2026-11-03T03:32:57.301Z',
  source: 'Isengard',
  owner: 'ion-fox@example.com',
  priority: 'P1',
  responders: [{ id: '4513b7ea-3b91-438f-b7e4-e3e54af9147c', type: 'team' }],
  integration: {
    id: '4513b7ea-3b91-438f-b7e4-e3e54af9147c',
    name: 'Logplex drains',
    type: 'API',
  },
  report: {
    ackTime: 15_702,
    closeTime: 60_503,
    acknowledgedBy: 'ion-fox@example.com',
    closedBy: 'rally-owl@example.com',
  },
};

export const logs = [
  {
    log: 'SMS notification sent',
    type: 'alertRecipient',
    owner: 'ion-fox@example.com',
    createdAt: '2026-11-03T02:30:04Z',
    offset: '1_a',
  },
  {
    log: 'Email notification sent',
    type: 'alertRecipient',
    owner: 'ion-fox@example.com',
    createdAt: '2026-11-03T02:30:05Z',
    offset: '2_a',
  },
  {
    log: 'Escalated to next',
    type: 'system',
    owner: 'System',
    createdAt: '2026-11-03T02:35:00Z',
    offset: '3_a',
  },
];
