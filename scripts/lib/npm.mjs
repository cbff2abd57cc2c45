import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cleanEnvironment } from './environment.mjs';
import { toolsDirectory } from './repository.mjs';
import { Failure } from './failure.mjs';

/** How to run npm: the one that runs this script, else the one that came with this Node, else the one on the PATH. */
function npmCommand(environment = process.env) {
  const nodeDirectory = path.dirname(process.execPath);
  const script = [
    /npm-cli\.js$/.test(environment.npm_execpath ?? '') &&
      environment.npm_execpath,
    path.join(nodeDirectory, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(nodeDirectory, 'node_modules/npm/bin/npm-cli.js'),
  ].find(file => file && existsSync(file));
  return script ? [process.execPath, script] : ['npm'];
}

/** Runs npm outside the workspace and returns what it prints. */
export async function npm(args) {
  const [command, ...first] = npmCommand();
  try {
    return await promisify(execFile)(command, [...first, ...args], {
      cwd: toolsDirectory,
      env: cleanEnvironment(process.env),
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new Failure(
        'npm is missing: install Node with npm (https://nodejs.org) and run the command again.',
      );
    }
    throw error;
  }
}

/** yarn's variables for the registry, certificates and proxies that the user's npm is set to. */
export function yarnVariables(settings) {
  const { registry } = settings;
  const variables = {
    YARN_NPM_REGISTRY_SERVER: registry,
    // npm takes a plain http registry, as mirrors inside a company often are; yarn wants to be told.
    YARN_UNSAFE_HTTP_WHITELIST: registry?.startsWith('http:')
      ? new URL(registry).hostname
      : undefined,
    YARN_HTTPS_CA_FILE_PATH: settings.cafile,
    YARN_HTTP_PROXY: settings.proxy,
    YARN_HTTPS_PROXY: settings['https-proxy'],
  };
  return Object.fromEntries(
    Object.entries(variables).filter(
      ([, value]) => value && value !== 'null' && value !== 'undefined',
    ),
  );
}

/** The answer of `npm config get a b`: one `name=value` a line. */
export function parseSettings(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .map(line => /^([\w-]+) ?= ?(.*)$/.exec(line.trim()))
      .filter(Boolean)
      .map(([, name, value]) => [name, value]),
  );
}

export async function registryVariables() {
  const { stdout } = await npm([
    'config',
    'get',
    'registry',
    'cafile',
    'proxy',
    'https-proxy',
  ]);
  return yarnVariables(parseSettings(stdout));
}
