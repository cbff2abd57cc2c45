// The portal that the end-to-end tests visit: the built frontend, served by the backend on one port, with the sample
// organisation, the sample sign-in, and a database that starts empty. Playwright starts and stops it.
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { untilAllAnswer } from './lib/answers.mjs';
import {
  endChildrenWithThisProcess,
  run,
  startGroup,
} from './lib/children.mjs';
import { Failure, fail, lastLines } from './lib/failure.mjs';
import { demandFreePort } from './lib/ports.mjs';
import { onePortSettings } from './lib/portalSettings.mjs';
import { dataDirectory, display, root } from './lib/repository.mjs';
import { say } from './lib/say.mjs';
import { setUp } from './lib/setUp.mjs';

const logFile = path.join(dataDirectory, 'e2e-portal.log');
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
  mkdirSync(dataDirectory, { recursive: true });
  const log = openSync(logFile, 'w');
  const tools = await setUp(say);
  const backstage = (workspace, command, environment) => [
    ...tools.yarn(['workspace', workspace, command, ...configuration]),
    {
      cwd: root,
      env: {
        ...tools.environment,
        ...settings.variables,
        OPERABILITY_DATA_DIRECTORY: databases,
        ...environment,
      },
      stdio: ['ignore', log, log],
    },
  ];

  // The bundle is a production one. That it holds the sample sign-in is up to `app.packages` in the configuration,
  // which the bundler reads; the rest of the configuration is put into the page when it is served.
  say('Building the frontend for the end-to-end tests ...');
  const code = await run(...backstage('app', 'build'));
  if (code !== 0) {
    throw new Failure(
      `${await lastLines(logFile)}\n\nThe frontend did not build.`,
    );
  }

  say(`Starting the portal at ${settings.url} (log: ${display(logFile)}) ...`);
  const portal = startGroup(
    ...backstage('backend', 'start', { NODE_ENV: 'development' }),
  );
  closeSync(log);
  let ended;
  portal.exited.then(
    result => (ended = result),
    error => (ended = { code: error.code }),
  );
  const whyEnded = async () =>
    ended &&
    `${await lastLines(logFile)}\n\nThe portal ended with code ${ended.code}.`;
  await untilAllAnswer([settings.readiness, settings.url], {
    patience: 180_000,
    gaveUp: whyEnded,
  });
  say('The portal is ready.');
  await portal.exited;
  throw new Failure(await whyEnded());
} catch (error) {
  forget();
  await fail(error);
}
