import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { endChildrenWithThisProcess } from './children.mjs';
import { fail } from './failure.mjs';
import { startLogged } from './logged.mjs';
import { portalSettings } from './portalSettings.mjs';
import { demandFreePort } from './ports.mjs';
import { dataDirectory, display, root } from './repository.mjs';
import { duration, say, sayWhile } from './say.mjs';
import { setUp } from './setUp.mjs';

const logFile = path.join(dataDirectory, 'portal.log');
const patience = 5 * 60_000;

/** `npm start`: everything from a fresh clone to a portal in the browser. */
export async function startPortal() {
  try {
    const begun = Date.now();
    endChildrenWithThisProcess();
    const settings = portalSettings(process.env);
    await demandFreePort(settings.appPort, 'frontend');
    await demandFreePort(settings.backendPort, 'backend');
    const { environment, yarn } = await setUp(say);

    // Resolved here, because the backend runs in another directory.
    const databases = path.resolve(
      process.env.OPERABILITY_DATA_DIRECTORY ||
        path.join(dataDirectory, 'databases'),
    );
    mkdirSync(databases, { recursive: true });
    say(
      `Starting the portal (log: ${display(logFile)}, data: ${display(
        databases,
      )}) ...`,
    );
    const portal = startLogged(yarn(['run', 'portal']), {
      logFile,
      show: process.argv.includes('--log'),
      cwd: root,
      env: {
        // The address is told at the end; a browser opened before would find half a portal.
        BROWSER: 'none',
        ...environment,
        ...settings.variables,
        NODE_ENV: 'development',
        // Makes Backstage read app-config.development.yaml over app-config.yaml, and app-config.local.yaml over both.
        BACKSTAGE_ENV: 'development',
        OPERABILITY_DATA_DIRECTORY: databases,
      },
    });
    await sayWhile(
      'starting',
      portal.untilServing([settings.app, settings.readiness], patience),
    );
    say(`Ready after ${duration(Date.now() - begun)}. Ctrl-C ends it.`);
    say(`Open ${settings.app}`);

    await portal.exited;
    throw await portal.failure();
  } catch (error) {
    await fail(error);
  }
}
