import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readFileSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import request from 'supertest';
import oncallPlugin from '..';
import { oncallModuleNtfy } from './ntfyModule';

const guide = readFileSync(
  join(__dirname, '../../../../docs/oncall.md'),
  'utf8',
);
const sourceOf = (file: string) => readFileSync(join(__dirname, file), 'utf8');

/** As much of ntfy as takes a message. */
class Ntfy {
  readonly messages: Record<string, unknown>[] = [];
  readonly #server: Server;
  #heard: () => void = () => {};

  constructor() {
    this.#server = createServer(async (incoming, answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      this.messages.push(JSON.parse(Buffer.concat(chunks).toString()));
      answer.end('{}');
      this.#heard();
    });
  }

  async start(): Promise<string> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async message(title: RegExp): Promise<Record<string, unknown>> {
    for (;;) {
      const found = this.messages.find(one => title.test(String(one.title)));
      if (found) return found;
      await new Promise<void>(resolve => {
        this.#heard = resolve;
      });
    }
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

describe('the channel of the guide', () => {
  it.each(['ntfyChannel.ts', 'ntfyModule.ts'])(
    'stands in docs/oncall.md as in %s',
    file => {
      expect(guide).toContain(`\`\`\`ts\n${sourceOf(file)}\`\`\``);
    },
  );

  it('takes at most 30 lines', () => {
    expect(sourceOf('ntfyChannel.ts').split('\n').length).toBeLessThan(30);
  });

  it('verifies a contact, and pages its person', async () => {
    const ntfy = new Ntfy();
    const server = await ntfy.start();
    const backend = await startTestBackend({
      features: [
        oncallPlugin,
        oncallModuleNtfy,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'ion-fox', namespace: 'default' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            ntfy: { server },
          },
        }),
      ],
    });
    const authorization = mockCredentials.user.header('user:default/ion-fox');
    const call = async (method: 'put' | 'post', path: string, body: object) => {
      const { status, body: answer } = await request(backend.server)
        [method](`/api/oncall/me/${path}`)
        .set('Authorization', authorization)
        .send(body);
      expect([status, answer.error]).toEqual([200, undefined]);
      return answer;
    };

    const { methods } = await call('put', 'contact-methods', {
      version: 0,
      methods: [
        { channel: 'ntfy', title: 'My phone', address: { topic: 'fox-tail' } },
      ],
    });
    const mine = methods.find(
      ({ channel }: { channel: string }) => channel === 'ntfy',
    );
    // A secret field is taken, and never given back.
    expect(mine.address).not.toHaveProperty('topic');
    const verification = `contact-methods/${mine.id}/verification`;
    await call('post', verification, {});
    const { title, topic, priority } = await ntfy.message(/is your code/);
    expect([topic, priority]).toEqual(['fox-tail', 2]);
    const code = /\d{6}/.exec(String(title))?.[0];
    await call('post', verification, { code });
    await call('post', 'test-page', {});

    expect(await ntfy.message(/test/i)).toMatchObject({ topic: 'fox-tail' });
    await backend.stop();
    ntfy.stop();
  });
});
