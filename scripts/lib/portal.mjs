import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { untilAllAnswer } from './answers.mjs';
import { endChildrenWithThisProcess, startGroup } from './children.mjs';
import { Failure, explain, fail, lastLines } from './failure.mjs';
import { portalSettings } from './portalSettings.mjs';
import { demandFreePort } from './ports.mjs';
import { dataDirectory, display, root } from './repository.mjs';
import { duration, say } from './say.mjs';
import { setUp } from './setUp.mjs';

const logFile = path.join(dataDirectory, 'portal.log');
const patience = 5 * 60_000;

async function explanation(code) {
  const end = await lastLines(logFile);
  const diskFull = explain(end)?.startsWith('The disk') && explain(end);
  return (
    diskFull ||
    `${end}\n\nThe portal ended with code ${code}; its whole log is ${display(
      logFile,
    )}.`
  );
}

/** `npm start`: everything from a fresh clone to a portal in the browser. */
export async function startPortal() {
  try {
    const begun = Date.now();
    endChildrenWithThisProcess();
    const settings = portalSettings(process.env);
    await demandFreePort(settings.appPort, 'frontend');
    await demandFreePort(settings.backendPort, 'backend');
    const { environment, yarn } = await setUp(say);

    const databases =
      process.env.OPERABILITY_DATA_DIRECTORY ||
      path.join(dataDirectory, 'databases');
    mkdirSync(dataDirectory, { recursive: true });
    mkdirSync(databases, { recursive: true });
    const [command, args] = yarn(['run', 'portal']);
    const showLog = process.argv.includes('--log');
    const log = openSync(logFile, 'w');
    say(
      `Starting the portal (log: ${display(logFile)}, data: ${display(
        databases,
      )}) ...`,
    );
    const portal = startGroup(command, args, {
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
      stdio: showLog ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
    });
    closeSync(log);
    let ended;
    portal.exited.then(
      result => (ended = result),
      error => (ended = { code: error.code }),
    );
    await untilAllAnswer([settings.app, settings.readiness], {
      patience,
      gaveUp: async () => ended && (await explanation(ended.code)),
    });
    say(`Ready after ${duration(Date.now() - begun)}. Ctrl-C ends it.`);
    say(`Open ${settings.app}`);

    const { code } = await portal.exited;
    throw new Failure(await explanation(code));
  } catch (error) {
    await fail(error);
  }
}
