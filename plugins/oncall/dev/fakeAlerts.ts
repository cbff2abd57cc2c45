import { Alert, AlertSummary } from '@operability/plugin-oncall-common';
import type { OncallApi } from '../src';
import { sampleAlert } from '../src/__testUtils__/samples';

const minute = 60_000;

type AlertRoutes = Pick<
  OncallApi,
  | 'listAlerts'
  | 'getAlert'
  | 'createAlert'
  | 'sendTestPage'
  | 'acknowledgeAlert'
  | 'extendAlert'
  | 'escalateAlert'
  | 'resolveAlert'
  | 'snoozeAlert'
  | 'reassignAlert'
  | 'addNote'
  | 'getAdvice'
>;

/** Alerts in memory; nobody is paged, and no ladder is climbed by itself. */
export function fakeAlerts(userRef: string): AlertRoutes {
  const since = (ago: number) => new Date(Date.now() - ago).toISOString();
  const alerts: Alert[] = [
    { number: 41, ago: 2 * minute, status: 'triggered' as const },
    {
      number: 40,
      ago: 55 * minute,
      status: 'acknowledged' as const,
      heldBy: 'user:default/rally-owl',
      step: 2,
      summary: 'A quarter of the boots time out',
    },
    {
      number: 39,
      ago: 3000 * minute,
      status: 'resolved' as const,
      urgency: 'low' as const,
      summary: 'The disk of the index is four fifths full',
    },
  ].map(({ ago, ...changes }) =>
    sampleAlert({
      ...changes,
      id: idOf(changes.number),
      createdAt: since(ago),
      updatedAt: since(ago),
      pendingActions:
        changes.status === 'triggered'
          ? [{ type: 'escalate', at: since(-3 * minute), to: 'rally-owl' }]
          : [],
    }),
  );

  const find = (id: string): Alert => {
    const alert = alerts.find(one => one.id === id);
    if (!alert) throw new Error(`There is no alert '${id}'`);
    return alert;
  };
  const open = (changes: Partial<Alert>): Alert => {
    const number = alerts[0].number + 1;
    const at = since(0);
    const alert = sampleAlert({
      number,
      id: idOf(number),
      createdAt: at,
      updatedAt: at,
      pendingActions: [],
      timeline: [{ at, type: 'triggered', message: 'triggered' }],
      ...changes,
    });
    alerts.unshift(alert);
    return alert;
  };
  const change = (id: string, message: string, changes: Partial<Alert>) => {
    const alert = find(id);
    const at = since(0);
    const entry = { at, type: 'changed', actor: userRef, message };
    const timeline = [...alert.timeline, entry];
    Object.assign(alert, changes, { updatedAt: at, timeline });
    // As a server does, another object for each answer.
    return { ...alert };
  };

  return {
    listAlerts: async ({ query = {} } = {}) => {
      const fits = (alert: AlertSummary) =>
        (!query.status || [query.status].flat().includes(alert.status)) &&
        (!query.urgency || query.urgency === alert.urgency) &&
        (!query.q || alert.summary.includes(query.q));
      const items = alerts.filter(fits);
      return { items, totalItems: items.length };
    },
    getAlert: async ({ params }) => ({ ...find(params.id) }),
    createAlert: async ({ body: { entityRef, summary, urgency } }) =>
      open({ entityRef, summary, urgency }),
    sendTestPage: async () =>
      open({ drill: true, summary: 'Test page: please acknowledge it' }),
    acknowledgeAlert: async ({ params: { id } }) =>
      change(id, 'acknowledged', {
        status: 'acknowledged',
        heldBy: userRef,
        pendingActions: [{ type: 'unacknowledge', at: since(-30 * minute) }],
      }),
    extendAlert: async ({ params: { id } }) => change(id, 'still on it', {}),
    escalateAlert: async ({ params: { id } }) =>
      change(id, 'escalated', { step: find(id).step + 1 }),
    resolveAlert: async ({ params: { id } }) =>
      change(id, 'resolved', { status: 'resolved', pendingActions: [] }),
    snoozeAlert: async ({ params: { id }, body: { until } }) =>
      change(id, 'snoozed', {
        status: 'snoozed',
        snoozedUntil: until,
        pendingActions: [{ type: 'unsnooze', at: until }],
      }),
    reassignAlert: async ({ params: { id }, body }) =>
      change(id, `handed to ${body.userRef}`, { heldBy: body.userRef }),
    addNote: async ({ params: { id }, body }) => change(id, body.text, {}),
    getAdvice: async () => ({
      escalate: {
        can: true,
        should: true,
        because: ['tier 1', 'high urgency'],
      },
      statusSite: { should: false, because: ['no customer notices it yet'] },
      thisWeek: { should: true, because: ['it came three times this week'] },
    }),
  };
}

function idOf(number: number): string {
  return `5d2e3a37-90a5-4f5a-8b3c-${String(number).padStart(12, '0')}`;
}
