import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import lifecycle from '../src';

// The plugin alone, on http://localhost:7007/api/lifecycle, with a few made-up
// entities. Everybody may everything:
//
//   yarn workspace @operability/plugin-lifecycle-backend start
//   curl http://localhost:7007/api/lifecycle/board

const component = (name: string, initialStage: string, dependsOnIt = '') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'operability.dev/initial-stage': initialStage },
    labels: { 'operability.dev/tier': '2' },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'runtime',
    system: 'kernel-apps',
  },
  relations: dependsOnIt
    ? [
        {
          type: 'dependencyOf',
          targetRef: `component:default/${dependsOnIt}`,
        },
      ]
    : [],
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
      component('logplex', 'production', 'log-shuttle'),
      component('log-shuttle', 'production'),
      component('shen', 'development'),
      component('codon', 'deprecated'),
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'System',
        metadata: { name: 'kernel-apps', title: 'kernel apps' },
        spec: { owner: 'platform' },
      },
    ],
  }),
);
backend.add(lifecycle);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
