import { createHash } from 'node:crypto';
import { open, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './children.mjs';
import { Failure, explain, lastLines } from './failure.mjs';
import { registryVariables } from './npm.mjs';
import { display, root, toolsDirectory } from './repository.mjs';
import { sayWhile } from './say.mjs';

const mark = path.join(root, 'node_modules', '.operability-installed');

async function packageFiles() {
  const workspaces = await Promise.all(
    ['packages', 'plugins'].map(async folder => {
      const entries = await readdir(path.join(root, folder)).catch(() => []);
      return entries.map(entry => path.join(folder, entry, 'package.json'));
    }),
  );
  return ['yarn.lock', '.yarnrc.yml', 'package.json', ...workspaces.flat()];
}

/** Changes whenever an install could give another result; takes milliseconds, where asking yarn takes seconds. */
export async function fingerprint(directory, files, machine) {
  const hash = createHash('sha256').update(machine);
  for (const file of [...files].sort()) {
    const content = await readFile(path.join(directory, file)).catch(
      () => undefined,
    );
    if (content) {
      hash.update(`\0${file}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

async function currentFingerprint() {
  const machine = `${process.platform}-${process.arch}`;
  return fingerprint(root, await packageFiles(), machine);
}

/** Installs the dependencies from the lock file, unless that was done for exactly these files. */
export async function install({ node, yarn }, environment, say) {
  const before = await readFile(mark, 'utf8').catch(() => undefined);
  if (before === (await currentFingerprint())) {
    return;
  }
  const log = path.join(toolsDirectory, 'install.log');
  say(
    `Installing the dependencies, 1 to 3 minutes the first time (log: ${display(
      log,
    )}) ...`,
  );
  const output = await open(log, 'w');
  const installing = run(node, [yarn, 'install', '--immutable'], {
    cwd: root,
    // A yarn variable that somebody set on purpose stays.
    env: { ...(await registryVariables()), ...environment },
    stdio: ['ignore', output.fd, output.fd],
  }).finally(() => output.close());
  const code = await sayWhile('installing', installing);
  if (code !== 0) {
    const known = explain(await readFile(log, 'utf8').catch(() => ''));
    throw new Failure(
      known
        ? `${known} (The log is ${display(log)}.)`
        : `${await lastLines(
            log,
          )}\n\nThe install failed; the whole log is ${display(log)}.`,
    );
  }
  // After the install, since yarn may touch a package.json.
  await writeFile(mark, await currentFingerprint());
}
