import { stringifyEntityRef } from '@backstage/catalog-model';
import { ContractHandlers } from '@operability/backend-kit';
import { OncallContract } from '@operability/plugin-oncall-common';
import { AdviceService } from '../alerts/AdviceService';
import { AlertLifeFeed } from '../alerts/AlertLifeFeed';
import { AlertService } from '../alerts/AlertService';
import { PageFeed } from '../pages/PageFeed';

/** Alerts, what people do about them, and their pages. */
export function alertRoutes(services: {
  alerts: AlertService;
  advice: AdviceService;
  feed: PageFeed;
  lives: AlertLifeFeed;
}) {
  const { alerts, advice, feed, lives } = services;
  return {
    listAlerts: async ({ credentials, query }) => ({
      status: 200,
      body: await alerts.list(credentials, query),
    }),
    createAlert: async ({ body, ...caller }) => {
      const { isNew, alert } = await alerts.raise(caller, body);
      return { status: isNew ? 201 : 200, body: alert };
    },
    getAlert: async ({ credentials, params }) => ({
      status: 200,
      body: await alerts.get(credentials, params.id),
    }),
    getAdvice: async ({ credentials, params }) => ({
      status: 200,
      body: await advice.of(credentials, params.id),
    }),
    acknowledgeAlert: async ({ params, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, { type: 'acknowledge' }),
    }),
    extendAlert: async ({ params, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, { type: 'extend' }),
    }),
    escalateAlert: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, { type: 'escalate', ...body }),
    }),
    resolveAlert: async ({ params, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, { type: 'resolve' }),
    }),
    snoozeAlert: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, {
        type: 'snooze',
        until: Date.parse(body.until),
      }),
    }),
    reassignAlert: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await alerts.act(caller, params.id, { type: 'reassign', ...body }),
    }),
    addNote: async ({ params, body, ...caller }) => ({
      status: 200,
      body: await alerts.note(caller, params.id, body.text),
    }),
    sendTestPage: async ({ params, ...caller }) => {
      const { alert } = await alerts.drill(caller, stringifyEntityRef(params));
      return { status: 201, body: alert };
    },
    listPages: async ({ credentials, query }) => ({
      status: 200,
      body: await feed.read(credentials, query),
    }),
    listAlertLives: async ({ credentials, query }) => ({
      status: 200,
      body: await lives.read(credentials, query),
    }),
  } satisfies Partial<ContractHandlers<OncallContract>>;
}
