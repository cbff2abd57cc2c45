import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { untilAllAnswer } from './answers.mjs';
import { startGroup } from './children.mjs';
import { Failure, diskFull, lastLines } from './failure.mjs';
import { groupCommands } from './groupCommands.mjs';
import { display } from './repository.mjs';

// How the backend's process is told from Backstage's command line, which stays and waits for an edit when the backend
// has died.
const backend = /nodeTransform/;

// Between two backends, after an edit, there is none for a moment.
const restartTime = 3_000;

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
  const exited = group.exited.then(
    ({ code }) => (ended = code),
    ({ code }) => (ended = code),
  );

  const explained = async what => {
    const text = await readFile(logFile, 'utf8').catch(() => '');
    return (
      diskFull(text) ??
      `${await lastLines(logFile)}\n\n${what} The whole log is ${display(
        logFile,
      )}.`
    );
  };

  let lastSeen;
  const whyEnded = async () => {
    if (ended !== undefined) {
      return `It ended with code ${ended}.`;
    }
    const commands = await groupCommands(group.child.pid);
    if (commands.some(line => backend.test(line))) {
      lastSeen = Date.now();
    }
    return lastSeen && Date.now() - lastSeen > restartTime
      ? 'The backend died.'
      : undefined;
  };

  return {
    /** Resolves to the exit code, or to the name of the error where it could not be started. */
    exited,
    /** Waits until it serves these addresses; fails with the end of the log when it will not. */
    async untilServing(urls, patience) {
      try {
        await untilAllAnswer(urls, { patience, gaveUp: whyEnded });
      } catch (error) {
        throw new Failure(await explained(error.message));
      }
    },
    /** What to tell once it has ended. */
    async failure() {
      return new Failure(await explained(await whyEnded()));
    },
  };
}
