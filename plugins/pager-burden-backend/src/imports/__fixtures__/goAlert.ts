const event = (id: number, timestamp: string, message: string) => ({
  id,
  timestamp,
  message,
});

/** An alert as GoAlert's GraphQL interface answers it, its newest event first. */
export const alert = {
  id: '4711',
  alertID: 4711,
  status: 'StatusClosed',
  summary: 'Drains are late',
  createdAt: '2026-11-03T02:30:00.123456Z',
  service: { id: 'a1b2', name: 'Logplex drains' },
  metrics: { closedAt: '2026-11-03T03:10:00Z' },
  recentEvents: {
    nodes: [
      event(8, '2026-11-03T03:10:00Z', 'Closed by Rally Owl (Web)'),
      event(7, '2026-11-03T02:36:00Z', 'Acknowledged by Rally Owl (Voice)'),
      event(
        6,
        '2026-11-03T02:35:04Z',
        'Notification sent to Rally Owl (Voice)',
      ),
      event(
        5,
        '2026-11-03T02:35:00Z',
        'Escalated to step #2 automatically after 5 minutes',
      ),
      event(
        4,
        '2026-11-03T02:30:06Z',
        'No notification sent to Logplex Lantern (no immediate rule)',
      ),
      event(3, '2026-11-03T02:30:05Z', 'Notification sent to Ion Fox (SMS)'),
      event(2, '2026-11-03T02:30:01Z', 'Escalated to step #1'),
      event(
        1,
        '2026-11-03T02:30:00Z',
        'Created via Drains integration (Generic API)',
      ),
    ],
  },
};

/** What its metrics screen gives as a file. */
export const csv = [
  'Created At (CET +1),Closed At (CET +1),Time to Ack,Time to Close,Alert ID,Escalated,Noise Reason,Status,Summary,Details,Service Name,Service URL',
  '2026-11-03 03:30:00.000,2026-11-03 04:10:00.000,00:06:00,00:40:00,4711,true,,Closed,Drains are late,,Logplex drains,https://goalert.example.com/services/a1b2',
].join('\n');
