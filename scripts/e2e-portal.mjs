// The portal that the end-to-end tests visit: the built frontend, served by the backend on one port, with the sample
// organisation, the sample sign-in, and a database that starts empty. Playwright starts and stops it.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endChildrenWithThisProcess } from './lib/children.mjs';
import { fail } from './lib/failure.mjs';
import { startLogged } from './lib/logged.mjs';
import { demandFreePort } from './lib/ports.mjs';
import { onePortSettings } from './lib/portalSettings.mjs';
import { dataDirectory, root } from './lib/repository.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';

const databases = mkdtempSync(path.join(os.tmpdir(), 'operability-e2e-'));
const forget = () => rmSync(databases, { recursive: true, force: true });

// Named one by one: a developer's app-config.local.yaml has no say in the tests.
const configuration = [
  'app-config.yaml',
  'app-config.development.yaml',
].flatMap(file => ['--config', path.join(root, file)]);

try {
  endChildrenWithThisProcess(forget);
  const port = Number(process.env.OPERABILITY_E2E_PORT);
  const settings = onePortSettings(port);
  await demandFreePort(port, 'portal of the end-to-end tests');
  const tools = await setUp(say);
  const start = (workspace, script, environment) =>
    startLogged(
      tools.yarn(['workspace', workspace, script, ...configuration]),
      {
        logFile: path.join(dataDirectory, `e2e-${workspace}.log`),
        cwd: root,
        env: {
          ...tools.environment,
          ...settings.variables,
          OPERABILITY_DATA_DIRECTORY: databases,
          ...environment,
        },
      },
    );

  // The bundle is a production one. That it holds the sample sign-in is up to `app.packages` in the configuration,
  // which the bundler reads; the rest of the configuration is put into the page when it is served.
  say('Building the frontend for the end-to-end tests ...');
  const build = start('app', 'build');
  if ((await build.exited) !== 0) {
    throw await build.failure();
  }

  say(`Starting the portal at ${settings.url} ...`);
  const portal = start('backend', 'start', { NODE_ENV: 'development' });
  await portal.untilServing([settings.readiness, settings.url], 5 * 60_000);
  say('The portal is ready.');
  await portal.exited;
  throw await portal.failure();
} catch (error) {
  forget();
  await fail(error);
}
