import { createBackend } from '@backstage/backend-defaults';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import pagerBurden from '@operability/plugin-pager-burden-backend';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { settingOfChild } from '../startChild';
import { madeUpOrganisation } from './organisation';

/** What the measured backend is started with. */
export interface ServerSetting {
  port: number;
  connection: string;
}

// The real plugin in a real backend. Not real are the catalog, which is in
// memory, and the signing-in.
async function serve({ port, connection }: ServerSetting) {
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: `http://127.0.0.1:${port}` },
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'pg', connection },
        },
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(
    mockServices.httpAuth.factory({
      defaultCredentials: mockCredentials.service(),
    }),
  );
  backend.add(catalogServiceMock.factory({ entities: madeUpOrganisation() }));
  backend.add(pagerBurden);
  await backend.start();
  process.on('message', () => process.send?.(heapInUse()));
  process.send?.({ pid: process.pid });
}

/** What is left of the heap, in bytes, when all that nobody needs is gone. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

serve(settingOfChild<ServerSetting>()).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
