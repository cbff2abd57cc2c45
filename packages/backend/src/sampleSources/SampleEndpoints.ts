import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { SampleAuthority } from './SampleAuthority';

const year = 'max-age=31536000; includeSubDomains';

/** How the endpoints differ; each fails in one thing, but for the good one. */
const endpoints = {
  good: { daysLeft: 90, strictTransportSecurity: year },
  ending: { daysLeft: 10, strictTransportSecurity: year },
  'without-hsts': { daysLeft: 90, strictTransportSecurity: undefined },
};

/** The HTTPS endpoints of the sample organisation, on free ports of this machine. */
export class SampleEndpoints {
  /** The address of each, by its name. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly #servers: readonly Server[];

  private constructor(
    addresses: ReadonlyMap<string, string>,
    servers: readonly Server[],
  ) {
    this.addresses = addresses;
    this.#servers = servers;
  }

  static async start(authority: SampleAuthority): Promise<SampleEndpoints> {
    const started = await Promise.all(
      Object.entries(endpoints).map(
        async ([name, { daysLeft, ...headers }]) => {
          const server = createServer(
            await authority.issue(daysLeft),
            (_, response) => {
              if (headers.strictTransportSecurity) {
                response.setHeader(
                  'Strict-Transport-Security',
                  headers.strictTransportSecurity,
                );
              }
              response.end(
                `The endpoint '${name}' of the sample organisation.\n`,
              );
            },
          );
          await new Promise<void>((resolve, reject) => {
            server.once('error', reject);
            server.listen(0, '127.0.0.1', resolve);
          });
          // The backend ends without waiting for these.
          server.unref();
          const { port } = server.address() as AddressInfo;
          const address = `https://127.0.0.1:${port}/${name}`;
          return { name, address, server };
        },
      ),
    );
    return new SampleEndpoints(
      new Map(started.map(({ name, address }) => [name, address])),
      started.map(({ server }) => server),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.#servers.map(async server => {
        server.closeAllConnections();
        await new Promise(resolve => {
          server.close(resolve);
        });
      }),
    );
  }
}
