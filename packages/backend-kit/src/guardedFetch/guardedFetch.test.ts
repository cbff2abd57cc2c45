import { createServer, RequestListener, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { AddressGuard, AddressRefusedError } from './AddressGuard';
import { checkedUrl, guardedFetch } from './guardedFetch';

describe('guardedFetch', () => {
  const servers: Server[] = [];

  async function serve(listener: RequestListener): Promise<number> {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return (server.address() as AddressInfo).port;
  }

  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    }
  });

  /** Answers in turn what a name stands for, as a server of names that lies would. */
  function guardOf(answers: string[][], allow: string[] = ['127.0.0.0/8']) {
    const asked: string[] = [];
    const guard = AddressGuard.create({
      allow,
      resolve: async host => {
        asked.push(host);
        const [now, ...next] = answers;
        if (next.length) answers.splice(0, 1);
        return now.map(address => ({ address, family: 4 as const }));
      },
    });
    return { guard, asked };
  }

  it('sends to what was resolved, under the name that was asked', async () => {
    let seen: unknown;
    const port = await serve((request, response) => {
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        const { host, 'x-signed': signed } = request.headers;
        seen = { host, signed, body, method: request.method };
        response.writeHead(201, { 'X-Answer': 'yes' }).end('done');
      });
    });
    const { guard } = guardOf([['127.0.0.1']]);
    const answer = await guardedFetch(guard, `http://a.example:${port}/hook`, {
      method: 'POST',
      body: 'hello',
      headers: { 'X-Signed': 's' },
    });
    expect(answer).toMatchObject({ status: 201, text: 'done' });
    expect(answer.headers.get('x-answer')).toBe('yes');
    expect(seen).toEqual({
      host: `a.example:${port}`,
      signed: 's',
      body: 'hello',
      method: 'POST',
    });
  });

  it('connects to what it has checked when the name answers otherwise the next time', async () => {
    let hits = 0;
    const port = await serve((_, response) => {
      hits += 1;
      response.end('metadata');
    });
    // First where it may be, and nothing listens; then where it may not.
    const { guard, asked } = guardOf(
      [['127.0.0.77'], ['127.0.0.1']],
      ['127.0.0.77/32'],
    );
    await expect(
      guardedFetch(guard, `http://a.example:${port}/`),
    ).rejects.toThrow('fetch failed');
    expect(asked).toEqual(['a.example']);
    expect(hits).toBe(0);
    await expect(
      guardedFetch(guard, `http://a.example:${port}/`),
    ).rejects.toThrow(AddressRefusedError);
    expect(hits).toBe(0);
  });

  it('tries the other addresses of a name where the first does not answer', async () => {
    const port = await serve((_, response) => response.end('here'));
    const { guard } = guardOf([['127.0.0.77', '127.0.0.1']]);
    const { text } = await guardedFetch(guard, `http://a.example:${port}/`);
    expect(text).toBe('here');
  });

  it('follows no redirect: whoever wants to asks again, and is checked again', async () => {
    let hits = 0;
    const inside = await serve((_, response) => {
      hits += 1;
      response.end('secret');
    });
    const port = await serve((_, response) =>
      response
        .writeHead(307, { Location: `http://localhost:${inside}/` })
        .end('elsewhere'),
    );
    const { guard } = guardOf([['127.0.0.1'], ['10.0.0.1']]);
    const answer = await guardedFetch(guard, `http://a.example:${port}/`);
    expect(answer.status).toBe(307);
    expect(hits).toBe(0);
    await expect(
      guardedFetch(guard, answer.headers.get('location') ?? ''),
    ).rejects.toThrow(AddressRefusedError);
    expect(hits).toBe(0);
  });

  it('reads no more than it was asked for, also of what unpacks to more', async () => {
    let isClosed = false;
    const port = await serve((request, response) => {
      request.on('close', () => {
        isClosed = true;
      });
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (!response.destroyed && response.write(chunk));
        response.once('drain', more);
      };
      more();
    });
    const { guard } = guardOf([['127.0.0.1']]);
    const { text } = await guardedFetch(guard, `http://a.example:${port}/`, {
      maxBytes: 1000,
    });
    expect(text).toHaveLength(1000);
    while (!isClosed) await new Promise(setImmediate);
  });

  it.each<[string, RequestListener]>([
    ['says nothing', () => {}],
    ['never ends', (_, response) => response.write('a')],
  ])('gives up on one that %s', async (_, listener) => {
    const port = await serve(listener);
    const { guard } = guardOf([['127.0.0.1']]);
    const url = `http://a.example:${port}/`;
    await expect(guardedFetch(guard, url, { timeoutMs: 30 })).rejects.toThrow();
    await expect(
      guardedFetch(guard, url, { signal: AbortSignal.timeout(30) }),
    ).rejects.toThrow();
  });

  it('gives up on a name that is looked up for too long', async () => {
    const guard = AddressGuard.create({ resolve: () => new Promise(() => {}) });
    await expect(
      guardedFetch(guard, 'http://a.example/', { timeoutMs: 10 }),
    ).rejects.toThrow();
  });

  it.each([
    'http://127.1/',
    'http://0x7f.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::127.0.0.1]/',
    'http://[::ffff:169.254.169.254]/latest/meta-data/',
    'http://[64:ff9b::7f00:1]/',
    'http://localhost/',
  ])('refuses %s, however it is written', async url => {
    await expect(guardedFetch(AddressGuard.create(), url)).rejects.toThrow(
      AddressRefusedError,
    );
  });
});

describe('checkedUrl', () => {
  it.each([
    ['', 'is no web address'],
    ['hooks', 'is no web address'],
    ['file:///etc/passwd', 'must start with https:// or http://'],
    ['gopher://a.example/', 'must start with https:// or http://'],
    ['https://me:word@a.example/', 'must not carry a name or password'],
  ])('refuses %j', (text, message) => {
    expect(() => checkedUrl(text)).toThrow(message);
  });

  it('takes an address of the web', () => {
    expect(checkedUrl('https://a.example/hook?x=1').hostname).toBe('a.example');
  });
});
