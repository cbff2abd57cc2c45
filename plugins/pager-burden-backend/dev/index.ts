import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { pagerBurdenSourcesExtensionPoint } from '@operability/plugin-pager-burden-node';
import pagerBurden from '../src';

// The plugin alone, on http://localhost:7007/api/pager-burden, with a source that
// has paged somebody every seven hours since four weeks ago. Everybody may
// everything:
//
//   yarn workspace @operability/plugin-pager-burden-backend start
//   curl http://localhost:7007/api/pager-burden/weeks
//   curl 'http://localhost:7007/api/pager-burden/imports?format=csv&source=old' \
//     -H 'Content-Type: text/csv' --data-binary @pages.csv

const entity = (
  kind: string,
  name: string,
  type: string,
  targetRef: string,
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  relations: [{ type, targetRef }],
});
const hour = 3_600_000;

const everySevenHours = createBackendModule({
  pluginId: 'pager-burden',
  moduleId: 'every-seven-hours',
  register(env) {
    env.registerInit({
      deps: { sources: pagerBurdenSourcesExtensionPoint },
      async init({ sources }) {
        sources.addPageSource({
          id: 'every-seven-hours',
          title: 'Every seven hours',
          async read({ cursor }) {
            const until = Date.now();
            const from = cursor ? Number(cursor) : until - 28 * 24 * hour;
            const pages = [];
            const step = 7 * hour;
            for (
              let at = Math.ceil(from / step) * step;
              at < until;
              at += step
            ) {
              pages.push({
                key: String(at),
                sentAt: at,
                anchor: 'notified' as const,
                title: 'Queue is full',
                entity: 'component:default/logplex',
                responder: 'user:default/ion-fox',
                channel: 'push',
                urgency: 'high' as const,
              });
            }
            return { pages, alerts: [], cursor: String(until), more: false };
          },
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 7007 },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      entity('User', 'ion-fox', 'memberOf', 'group:default/runtime'),
      entity('Group', 'runtime', 'hasMember', 'user:default/ion-fox'),
      entity('Component', 'logplex', 'ownedBy', 'group:default/runtime'),
    ],
  }),
);
backend.add(everySevenHours);
backend.add(pagerBurden);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
