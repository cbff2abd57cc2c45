import { readFile, readdir, readlink } from 'node:fs/promises';
import net from 'node:net';
import { Failure } from './failure.mjs';

// A port can be taken on one address and free on another; the portal and the browser may use any of these.
const hosts = ['::', '0.0.0.0', '::1', '127.0.0.1'];

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const chosen = server.address().port;
      server.close(() => resolve(chosen));
    });
  });
}

export async function isFree(port) {
  for (const host of hosts) {
    try {
      await listen(port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') {
        return false;
      }
      if (error.code === 'EACCES') {
        throw new Failure(
          `Port ${port} may not be used without more rights: choose one above 1023.`,
        );
      }
      // EAFNOSUPPORT and EADDRNOTAVAIL: this machine has no such address.
    }
  }
  return true;
}

export function freePort() {
  return listen(0, '127.0.0.1');
}

/** The inodes of the sockets that listen on a port, from the text of `/proc/net/tcp` or `/proc/net/tcp6`. */
export function listeningInodes(table, port) {
  const listening = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map(line => line.trim().split(/\s+/))
    .filter(
      ([, local, , state]) => local?.endsWith(suffix) && state === listening,
    )
    .map(fields => fields[9]);
}

/** Names the process that listens on a port, where Linux tells; undefined elsewhere. */
export async function holder(port) {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map(file =>
      readFile(file, 'utf8').catch(() => ''),
    ),
  );
  const sockets = new Set(
    tables
      .flatMap(table => listeningInodes(table, port))
      .map(inode => `socket:[${inode}]`),
  );
  if (sockets.size === 0) {
    return undefined;
  }
  const processes = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  for (const pid of processes) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await readlink(`/proc/${pid}/fd/${descriptor}`).catch(
        () => '',
      );
      if (sockets.has(target)) {
        const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(
          () => '',
        );
        return {
          pid: Number(pid),
          command: command.split('\0').join(' ').trim().slice(0, 100),
        };
      }
    }
  }
  return undefined;
}

/** Fails with one sentence when somebody else listens on the port. */
export async function demandFreePort(port, purpose) {
  if (await isFree(port)) {
    return;
  }
  const other = await holder(port);
  throw new Failure(
    `Port ${port}, which the ${purpose} needs, is taken by ${
      other
        ? `process ${other.pid} (${other.command}); end it with \`kill ${other.pid}\``
        : 'another process; end that one'
    } and run the command again.`,
  );
}
