import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

const serverFile = fileURLToPath(
  new URL('../postgres-server.mjs', import.meta.url),
);

/** Where Backstage's `TestDatabases` looks for a server. Set it to test against a server of your own. */
export const connectionVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Starts a PostgreSQL for tests, without Docker and without an installed one.
 * The server is a process of its own, tied to this one by a channel: it ends even when this one is killed.
 * A `durable` one waits for the disk, as in production.
 */
export async function startPostgres({
  node = process.execPath,
  env,
  durable = false,
} = {}) {
  const child = fork(serverFile, durable ? ['--durable'] : [], {
    execPath: node,
    execArgv: [],
    env: env ?? process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Out of reach of a Ctrl-C in the terminal.
    detached: true,
  });
  const ended = new Promise(resolve => child.once('exit', resolve));
  const answered = () =>
    new Promise(resolve => {
      child.once('message', resolve);
      child.once('error', error => resolve({ failure: error.message }));
      child.once('exit', code => resolve({ failure: `exit code ${code}` }));
    });
  const ask = async wish => {
    child.send(wish);
    const { failure } = await answered();
    if (failure) throw new Failure(`PostgreSQL did not ${wish}: ${failure}`);
  };
  const answer = await answered();
  if (answer.failure) {
    throw new Failure(`PostgreSQL did not start: ${answer.failure}`);
  }
  child.unref();
  child.channel.unref();
  return {
    variables: {
      [connectionVariable]: answer.connection,
      // Otherwise Backstage would look for Docker to start the other versions.
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    },
    /** Stops the server and keeps its data. */
    pause: () => ask('pause'),
    /** Starts it again, at the same address. */
    resume: () => ask('resume'),
    async stop() {
      child.ref();
      if (child.connected) {
        child.disconnect();
      }
      await ended;
    },
  };
}
