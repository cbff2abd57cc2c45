import { readFile } from 'node:fs/promises';
import { stopAll } from './children.mjs';

/** Something a person can act on. Its message is shown as it is, without a stack trace. */
export class Failure extends Error {}

const fullDisk = [
  /ENOSPC|EDQUOT|no space left on device|SQLITE_FULL|database or disk is full/i,
  'The disk is full: free some space and run the command again.',
];

const causes = [
  fullDisk,
  [
    /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b|network timeout|socket hang up|RequestError/,
    'The npm registry does not answer: check the network, the proxy, and what `npm config get registry` says.',
  ],
  [
    /CERT_|certificate|SSL routines/,
    'The certificate of the npm registry is not trusted: name your authority with `npm config set cafile <file>` or NODE_EXTRA_CA_CERTS.',
  ],
  [
    /\bE40[13]\b|YN0041/,
    'The npm registry refuses access: check what `npm config get registry` says and whether you are logged in to it.',
  ],
  [
    /YN0028/,
    'The lock file does not match the package.json files: run `yarn install` and commit yarn.lock.',
  ],
  [
    /\b(?:EACCES|EPERM|EROFS)\b/,
    'A file or folder of this clone cannot be written: check who owns it.',
  ],
];

/** The sentence for a known cause found in an error's text or a log; undefined when none is known. */
export function explain(text) {
  return causes.find(([pattern]) => pattern.test(text))?.[1];
}

/** The sentence for a full disk, when that is what a text is about. */
export function diskFull(text) {
  const [pattern, sentence] = fullDisk;
  return pattern.test(text) ? sentence : undefined;
}

/** The end of a log file, to show under a failure. */
export async function lastLines(file, count = 30) {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Ends the process, and all it started, with exit code 1 and one sentence where the cause is known. */
export async function fail(error, lastLine) {
  const known =
    error instanceof Failure
      ? error.message
      : explain(`${error?.code ?? ''} ${error?.message ?? error}`);
  console.error(known ?? error);
  await stopAll('SIGTERM');
  if (lastLine) {
    console.log(lastLine);
  }
  process.exit(1);
}
