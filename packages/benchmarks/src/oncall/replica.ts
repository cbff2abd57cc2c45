import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import oncall from '@operability/plugin-oncall-backend';
import { settingOfChild } from '../startChild';
import { bareInsert } from './bareInsert';
import { lastResortRef } from './organisation';

/** What a replica is started with. */
export interface ReplicaSetting {
  /** Serves the route with one bare insert too. */
  withBareInsert?: boolean;
  port: number;
  /** The server and what the names of its databases begin with. */
  database: { connection: string; prefix: string };
  /** Where the catalog and the notifications backend are. */
  outside: string;
}

// The real plugin in a real backend, with its real clients of the catalog and
// of notifications, which stand-ins answer. Not real is the signing-in; signals
// go nowhere.
async function serve(setting: ReplicaSetting) {
  const { port, database, outside } = setting;
  const backend = createBackend();
  const own = `http://127.0.0.1:${port}`;
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: own },
        backend: {
          baseUrl: own,
          listen: { host: '127.0.0.1', port },
          database: { client: 'pg', ...database },
        },
        discovery: {
          endpoints: [
            {
              target: `${outside}/api/{{pluginId}}`,
              plugins: ['catalog', 'notifications'],
            },
          ],
        },
        oncall: {
          lastResort: { type: 'user', ref: lastResortRef },
          webhooks: { allow: ['127.0.0.1'] },
        },
      },
    }),
  );
  // The real one reads every configuration schema there is, for seconds.
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(mockServices.auth.factory());
  backend.add(mockServices.httpAuth.factory());
  backend.add(
    createServiceFactory({
      service: signalsServiceRef,
      deps: {},
      factory: () => ({ publish: async () => {} }),
    }),
  );
  backend.add(oncall);
  if (setting.withBareInsert) backend.add(bareInsert);
  await backend.start();
  process.send?.('started');
}

serve(settingOfChild<ReplicaSetting>()).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
