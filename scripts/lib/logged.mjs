import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startGroup } from './children.mjs';
import { diskFull, lastLines } from './failure.mjs';
import { display } from './repository.mjs';

// Backstage's command line stays and waits for an edit when the backend has died, so only the log tells.
const backendDied = /^Node\.js v\d|Backend startup failed due to/m;

/** A long-running Backstage command whose output goes to a log file. */
export function startLogged([command, args], { logFile, env, cwd, show }) {
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const group = startGroup(command, args, {
    cwd,
    env,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', log, log],
  });
  closeSync(log);
  let ended;
  group.exited.then(
    ({ code }) => (ended = code),
    ({ code }) => (ended = code),
  );

  /** What to tell when it has ended or cannot work any more; undefined while all is well. */
  const whyEnded = async () => {
    const text = await readFile(logFile, 'utf8').catch(() => '');
    if (ended === undefined && !backendDied.test(text)) {
      return undefined;
    }
    if (diskFull(text)) {
      return diskFull(text);
    }
    const what =
      ended === undefined ? 'The backend died' : `It ended with code ${ended}`;
    return `${await lastLines(logFile)}\n\n${what}; the whole log is ${display(
      logFile,
    )}.`;
  };
  return { group, whyEnded };
}
