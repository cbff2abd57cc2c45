import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import readiness from '../src';

// The plugin alone, on http://localhost:7007/api/readiness, with two components
// and a checklist of its own. Everybody may everything, and notices are printed:
//
//   yarn workspace @operability/plugin-readiness-backend start
//   curl http://localhost:7007/api/readiness/overview
//   curl -X POST http://localhost:7007/api/readiness/entities/component/default/logplex/evaluations

const component = (name: string, labels: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', etag: name, labels },
  spec: { type: 'service', lifecycle: 'production', owner: 'runtime' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/runtime' }],
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
      readiness: {
        checks: {
          'has-tier': {
            title: 'Says how much it matters',
            howToFix: 'Label it operability.dev/tier, from 1 to 4.',
            predicate: {
              'metadata.labels.operability.dev/tier': { $exists: true },
            },
          },
        },
        checklists: { team: { title: 'Our own', checks: ['has-tier'] } },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      component('logplex', { 'operability.dev/tier': '1' }),
      component('hermes', {}),
    ],
  }),
);
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      async send({ payload: { title } }) {
        console.log(`◄ ${title}`);
      },
    }),
  }),
);
backend.add(readiness);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
