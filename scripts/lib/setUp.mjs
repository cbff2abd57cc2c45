import path from 'node:path';
import { cleanEnvironment } from './environment.mjs';
import { install } from './install.mjs';
import { toolchain } from './toolchain.mjs';

/**
 * Makes a fresh clone ready: toolchain and dependencies.
 * @returns what it takes to run the repository's own commands
 */
export async function setUp(say) {
  const tools = await toolchain(say);
  const environment = cleanEnvironment(process.env, {
    nodeDirectory: path.dirname(tools.node),
  });
  await install(tools, environment, say);
  return {
    environment,
    /** The command line of `yarn <args>`. */
    yarn: args => [tools.node, [tools.yarn, ...args]],
    node: tools.node,
  };
}
