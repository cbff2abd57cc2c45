import { createBackend } from '@backstage/backend-defaults';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import readiness from '@operability/plugin-readiness-backend';
import { settingOfChild } from '../startChild';
import { checklistId, factNames, madeUpSubjects, toEntity } from './subjects';

/** What the measured backend is started with. */
export interface ServerSetting {
  subjects: number;
  port: number;
  database: { client: string; connection: string | { directory: string } };
}

// The real plugin in a real backend. Not real are the catalog, which is in
// memory, the signing-in, and what is sent to people, which goes nowhere.
async function serve({ subjects, port, database }: ServerSetting) {
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
        readiness: readinessConfig(),
      },
    }),
  );
  backend.add(mockServices.auth.factory());
  backend.add(
    // Facts are pushed by programs.
    mockServices.httpAuth.factory({
      defaultCredentials: mockCredentials.service(),
    }),
  );
  backend.add(
    catalogServiceMock.factory({
      entities: madeUpSubjects(subjects).map(toEntity),
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
  backend.add(readiness);
  await backend.start();
  process.send?.('started');
}

function readinessConfig() {
  return {
    checks: Object.fromEntries(
      factNames.map(name => [
        name,
        {
          title: name,
          howToFix: `Make ${name} true.`,
          predicate: { [`facts.${name}`]: true },
        },
      ]),
    ),
    checklists: {
      [checklistId]: { title: 'Facts', checks: [...factNames] },
      // Its providers would go out and read what is not there.
      production: { appliesTo: { kind: 'Nothing' } },
    },
  };
}

serve(settingOfChild<ServerSetting>()).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exit(1);
});
