import { Entity } from '@backstage/catalog-model';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** A page as it came out of a channel. */
export interface ReceivedPage {
  /** The idempotency key that it carried. */
  key: string;
  alertId: string;
  userRef: string;
  channel: 'notifications' | 'webhook';
  /** Epoch milliseconds. */
  at: number;
}

/** How a stand-in answers. */
export type Mood = 'well' | 'error' | 'hangs';

const canaryRef = 'user:default/operability-canary';

/**
 * What on call talks to, as one server on loopback: the catalog, the
 * notifications backend and a receiver of webhooks. It counts what it gets, and
 * answers as badly as it is told.
 */
export class OutsideWorld {
  readonly pages: ReceivedPage[] = [];
  /** Codes that verify contacts, as they came. */
  readonly codes: string[] = [];
  catalog: Mood = 'well';
  notifications: Mood = 'well';
  /** The only one whose notifications suffer from that mood; all, if left out. */
  suffering?: string;
  webhook: Mood = 'well';
  readonly #entities: readonly Entity[];
  readonly #server: Server;

  private constructor(entities: readonly Entity[]) {
    this.#entities = entities;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(error => {
        response.writeHead(500).end(String(error));
      });
    });
    // A replica that sends again after a pause must not meet a closing socket.
    this.#server.keepAliveTimeout = 60_000;
  }

  static async start(entities: readonly Entity[]): Promise<OutsideWorld> {
    const world = new OutsideWorld(entities);
    await new Promise<void>(resolve => {
      world.#server.listen(0, '127.0.0.1', resolve);
    });
    return world;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const at = Date.now();
    const { pathname } = new URL(request.url ?? '/', this.url);
    const body = await textOf(request);
    if (pathname.startsWith('/api/catalog')) {
      if (behaves(this.catalog, response)) {
        const items = this.#entities;
        send(response, { items, totalItems: items.length, pageInfo: {} });
      }
      return;
    }
    if (pathname.startsWith('/api/notifications')) {
      const sent: Notification = JSON.parse(body);
      const { entityRef } = sent.recipients;
      const suffers = !this.suffering || entityRef === this.suffering;
      if (suffers && !behaves(this.notifications, response)) return;
      this.#noteNotification(sent, at);
      send(response, []);
      return;
    }
    if (pathname === '/hook') {
      if (!behaves(this.webhook, response)) return;
      this.#noteWebhook(JSON.parse(body), at);
      send(response, {});
      return;
    }
    response.writeHead(404).end();
  }

  #noteNotification(sent: Notification, at: number): void {
    const { entityRef } = sent.recipients;
    // Notices go to lists of people; canaries to nobody.
    if (typeof entityRef !== 'string' || entityRef === canaryRef) return;
    this.pages.push({
      key: sent.payload.scope,
      alertId: lastOf(sent.payload.link),
      userRef: entityRef,
      channel: 'notifications',
      at,
    });
  }

  #noteWebhook(sent: WebhookMessage, at: number): void {
    if (sent.type === 'code') {
      this.codes.push(/\d{6}/.exec(sent.title)?.[0] ?? '');
    }
    if (sent.type !== 'page' || !sent.alert || !sent.userRef) return;
    this.pages.push({
      key: sent.idempotencyKey,
      alertId: sent.alert.id,
      userRef: sent.userRef,
      channel: 'webhook',
      at,
    });
  }
}

interface Notification {
  recipients: { entityRef?: string | string[] };
  payload: { scope: string; link: string };
}

interface WebhookMessage {
  type: string;
  idempotencyKey: string;
  title: string;
  userRef?: string;
  alert?: { id: string };
}

/** Whether it is for the caller to answer. */
function behaves(mood: Mood, response: ServerResponse): boolean {
  if (mood === 'error') response.writeHead(500).end('out of order');
  return mood === 'well';
}

function send(response: ServerResponse, body: unknown): void {
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify(body));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
