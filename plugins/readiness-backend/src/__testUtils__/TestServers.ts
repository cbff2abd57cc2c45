import { createServer as createHttpServer, RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { AddressInfo, createServer, Server, Socket } from 'node:net';
import { TlsOptions } from 'node:tls';

/** Servers on this machine that end with the test. */
export class TestServers {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  /** @returns the port */
  async plain(listener: RequestListener): Promise<number> {
    return this.#listen(createHttpServer(listener));
  }

  /** @returns the port */
  async secure(options: TlsOptions, listener: RequestListener) {
    return this.#listen(createHttpsServer(options, listener));
  }

  /** Whatever is not HTTP. @returns the port */
  async raw(listener: (socket: Socket) => void): Promise<number> {
    return this.#listen(createServer(listener));
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(
      this.#servers.splice(0).map(
        async server =>
          new Promise(resolve => {
            server.close(resolve);
          }),
      ),
    );
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  }
}
