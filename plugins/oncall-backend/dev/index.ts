import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { join } from 'node:path';
import oncall from '../src';

// The plugin alone, on http://localhost:7007/api/oncall, with a team, a schedule
// and a policy. Everybody may everything, and pages are printed:
//
//   yarn workspace @operability/plugin-oncall-backend start
//   curl http://localhost:7007/api/oncall/now
//   curl http://localhost:7007/api/oncall/alerts --json \
//     '{"entityRef": "component:default/logplex", "summary": "Slow"}'

const entity = (
  kind: string,
  name: string,
  relations: { type: string; targetRef: string }[] = [],
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: {
    name,
    namespace: 'default',
    annotations:
      kind === 'Group' ? { 'operability.dev/policy': name } : undefined,
  },
  relations,
});
const team = ['ion-fox', 'rally-owl'];

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
      oncall: {
        definitions: [join(__dirname, 'runtime.yaml')],
        lastResort: { type: 'group', ref: 'group:default/runtime' },
        webhooks: { allow: ['localhost'] },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      ...team.map(name => entity('User', name)),
      entity(
        'Group',
        'runtime',
        team.map(name => ({
          type: 'hasMember',
          targetRef: `user:default/${name}`,
        })),
      ),
      ...['logplex', 'hermes'].map(name =>
        entity('Component', name, [
          { type: 'ownedBy', targetRef: 'group:default/runtime' },
        ]),
      ),
    ],
  }),
);
backend.add(
  createServiceFactory({
    service: notificationService,
    deps: {},
    factory: () => ({
      async send({ recipients, payload: { title } }) {
        if (recipients.type === 'entity') {
          console.log(`${recipients.entityRef} ◄ ${title}`);
        }
      },
    }),
  }),
);
backend.add(oncall);

backend.start().catch(error => {
  console.error(error);
  process.exit(1);
});
