import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, explain } from './failure.mjs';
import { npm } from './npm.mjs';
import { display, root, toolsDirectory } from './repository.mjs';

/** The versions of Node that this Backstage release supports. */
const supportedNodes = [22, 24];
const fetchedNode = 24;

export const isSupportedNode = version =>
  supportedNodes.includes(Number(version.split('.')[0]));

/** The npm package that holds the Node binary of a platform; it needs no install script, which some users forbid. */
export function nodePackage(platform, architecture) {
  const prefix =
    platform === 'darwin' && architecture === 'arm64' ? 'node-bin' : 'node';
  const system = platform === 'win32' ? 'win' : platform;
  return `${prefix}-${system}-${architecture}`;
}

async function versionOf(name) {
  const file = path.join(toolsDirectory, 'node_modules', name, 'package.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text && JSON.parse(text).version;
}

/** yarn's version stands once, in the `packageManager` field of the root package.json. */
async function wantedYarn() {
  const { packageManager } = JSON.parse(
    await readFile(path.join(root, 'package.json'), 'utf8'),
  );
  return packageManager.replace(/^yarn@/, '');
}

/**
 * The Node and the yarn to work with. What the machine lacks is fetched into `.tools`; nothing is installed globally.
 */
export async function toolchain(say) {
  const ownNode = isSupportedNode(process.versions.node);
  const nodeName = nodePackage(process.platform, process.arch);
  const yarnVersion = await wantedYarn();
  const nodeFile = ownNode
    ? process.execPath
    : path.join(
        toolsDirectory,
        'node_modules',
        nodeName,
        process.platform === 'win32' ? 'bin/node.exe' : 'bin/node',
      );
  const yarnFile = path.join(
    toolsDirectory,
    'node_modules/@yarnpkg/cli-dist/bin/yarn.js',
  );

  const hasNode = ownNode || existsSync(nodeFile);
  const hasYarn = (await versionOf('@yarnpkg/cli-dist')) === yarnVersion;
  await mkdir(toolsDirectory, { recursive: true });
  if (!hasNode || !hasYarn) {
    const wanted = [`yarn ${yarnVersion}`];
    if (!ownNode) {
      wanted.unshift(
        `Node ${fetchedNode} (this machine's is ${process.versions.node})`,
      );
    }
    say(`Fetching ${wanted.join(' and ')} into ${display(toolsDirectory)} ...`);
    // All at once, since npm removes what it was not asked for.
    const packages = [`@yarnpkg/cli-dist@${yarnVersion}`];
    if (!ownNode) {
      packages.push(`${nodeName}@${fetchedNode}`);
    }
    const log = path.join(toolsDirectory, 'toolchain.log');
    try {
      const output = await npm([
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--no-update-notifier',
        '--fetch-retries=1',
        '--fetch-retry-mintimeout=2000',
        '--prefix',
        toolsDirectory,
        ...packages,
      ]);
      await writeFile(log, output.stdout + output.stderr);
    } catch (error) {
      if (error instanceof Failure) {
        throw error;
      }
      const text = `${error.message}\n${error.stdout ?? ''}${
        error.stderr ?? ''
      }`;
      await writeFile(log, text).catch(() => {});
      throw new Failure(
        explain(text) ??
          `npm could not fetch ${wanted.join(
            ' and ',
          )}; it says:\n${text.trim()}`,
      );
    }
    if (!existsSync(nodeFile) || !existsSync(yarnFile)) {
      throw new Failure(
        `npm has no Node ${fetchedNode} for ${process.platform}-${
          process.arch
        }: install Node ${supportedNodes.join(
          ' or ',
        )} yourself and run the command again.`,
      );
    }
  }
  return { node: nodeFile, yarn: yarnFile };
}
