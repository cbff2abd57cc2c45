import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import lifecycle from '@operability/plugin-lifecycle-backend';
import { settingOfChild } from '../startChild';
import { madeUpComponents, systemEntities, toEntity } from './components';

/** What the measured backend is started with. */
export interface ServerSetting {
  components: number;
  port: number;
  database: { client: string; connection: string | { directory: string } };
}

// The real plugin in a real backend. Not real are the catalog, which is in
// memory, the signing-in, and what is sent to people, which goes nowhere.
async function serve({ components, port, database }: ServerSetting) {
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: `http://127.0.0.1:${port}` },
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database,
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(
    catalogServiceMock.factory({
      entities: [
        ...systemEntities(),
        ...madeUpComponents(components).map(toEntity),
      ],
    }),
  );
  backend.add(
    createServiceFactory({
      service: notificationService,
      deps: {},
      factory: () => ({ send: async () => {} }),
    }),
  );
  backend.add(
    createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      factory: () => ({ publish: async () => {} }),
    }),
  );
  backend.add(lifecycle);
  await backend.start();
  process.send?.('started');
}

serve(settingOfChild<ServerSetting>()).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
