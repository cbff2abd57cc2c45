import { AddressGuard } from '@operability/backend-kit';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import {
  askProvider,
  component,
  knownFacts,
} from '../__testUtils__/askProvider';
import { FakeSource } from '../__testUtils__/FakeSource';
import { logSampleProvider } from './logSampleProvider';

describe('structured-logging', () => {
  const line = '{"time":"2026-11-22T12:00:00Z","level":"info","message":"a"}\n';
  const sample = line.repeat(20);
  const at = (url: string) => ({ 'operability.dev/log-sample-url': url });
  const fact = (value: string | string[]) => ({
    logplex: { 'log-sample': { value, observedAt: 5, evidence: [] } },
  });
  const ask = async (
    annotations: Record<string, string>,
    facts = {},
    guard = AddressGuard.create(),
  ) => {
    const urlReader = FakeSource.of({
      'https://logs.example/good': sample,
      'https://logs.example/plain': 'hello\n'.repeat(20),
      'https://logs.example/huge': 'x'.repeat(5_000_001),
      'https://git.example/a/log.txt': sample,
    });
    const provider = logSampleProvider({
      isReadWithToken: url => url.startsWith('https://git.example/'),
      urlReader,
      guard,
      facts: knownFacts(facts),
    });
    const [answer] = await askProvider(provider, 'structured-logging', [
      component('logplex', annotations),
    ]);
    return answer;
  };

  it.each([
    ['https://logs.example/good', 'pass', ''],
    ['https://logs.example/plain', 'fail', '0 % of 20 lines are structured'],
    ['https://logs.example/gone', 'unknown', 'there is nothing there'],
    ['https://logs.example/huge', 'unknown', 'it is larger than 5.0 MB'],
    ['log.txt', 'unknown', 'is no address of a sample'],
  ])('of the sample at %s', async (url, status, message) => {
    expect(await ask(at(url))).toMatchObject({
      status,
      message: expect.stringContaining(message),
    });
  });

  it('finds a sample in the source', async () => {
    const source = {
      'backstage.io/source-location': 'url:https://git.example/a/',
    };
    expect((await ask({ ...source, ...at('log.txt') })).status).toBe('pass');
  });

  it('reads with a token of the portal nothing that is another repository', async () => {
    const of = (folder: string) => ({
      'backstage.io/source-location': `url:https://git.example/${folder}/`,
      ...at('https://git.example/a/log.txt'),
    });
    expect((await ask(of('a'))).status).toBe('pass');
    // Nobody can read that without one, so it is not there.
    expect(await ask(of('b'))).toMatchObject({ status: 'unknown' });
  });

  it('takes a pushed sample, as text or as lines, and as old as it is', async () => {
    for (const value of [sample, sample.trim().split('\n')]) {
      expect(await ask({}, fact(value))).toMatchObject({
        status: 'pass',
        observedAt: 5,
      });
    }
    const both = await ask(at('https://logs.example/gone'), fact(sample));
    expect(both.status).toBe('pass');
    expect(await ask({})).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(
        "nobody has pushed the fact 'log-sample'",
      ),
    });
  });

  describe('from an address that the portal is not configured to read from', () => {
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer((request, response) => {
        if (request.url === '/sample') response.end(sample);
        else if (request.url === '/moved') {
          response.writeHead(302, { Location: '/sample' }).end();
        } else response.writeHead(404).end();
      });
      await new Promise<void>(resolve => {
        server.listen(0, '127.0.0.1', resolve);
      });
      port = (server.address() as AddressInfo).port;
    });
    afterAll(async () => new Promise(resolve => server.close(resolve)));

    const guard = AddressGuard.create({
      allow: ['127.0.0.1'],
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    });

    it.each([
      ['sample', 'pass', ''],
      ['moved', 'unknown', 'it answers with 302'],
      ['gone', 'unknown', 'there is nothing there'],
    ])('takes /%s as the guard lets it', async (path, status, message) => {
      const url = `http://closed.example:${port}/${path}`;
      const allowed = AddressGuard.create({
        allow: ['closed.example'],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      });
      expect(await ask(at(url), {}, allowed)).toMatchObject({
        status,
        message: expect.stringContaining(message),
      });
      // The address is allowed by its own name alone.
      const refused = await ask(at(url), {}, guard);
      expect(refused.message).toContain('not on the public internet');
    });
  });
});
