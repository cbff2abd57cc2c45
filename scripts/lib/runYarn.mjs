import { spawn } from 'node:child_process';
import path from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { fail } from './failure.mjs';
import { registryVariables } from './npm.mjs';
import { say } from './say.mjs';
import { toolchain } from './toolchain.mjs';

/** The repository's yarn under the right Node, for a machine that has neither. */
export async function runYarn(args) {
  try {
    const { node, yarn } = await toolchain(say);
    const child = spawn(node, [yarn, ...args], {
      stdio: 'inherit',
      env: {
        ...(await registryVariables()),
        ...cleanEnvironment(process.env, { nodeDirectory: path.dirname(node) }),
      },
    });
    // The terminal tells yarn itself; this process only has to outlive it.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', fail);
    child.on('exit', code => process.exit(code ?? 1));
  } catch (error) {
    await fail(error);
  }
}
