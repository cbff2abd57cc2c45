import { here, proberOf } from '../../__testUtils__/proberOf';
import {
  TestAuthority,
  TestCertificate,
} from '../../__testUtils__/TestAuthority';
import { TestServers } from '../../__testUtils__/TestServers';

const servers = new TestServers();
const { signal } = new AbortController();
let authority: TestAuthority;
let good: TestCertificate;

beforeAll(async () => {
  authority = await TestAuthority.create();
  good = await authority.issue('a.example', 60);
});

afterEach(async () => servers.close());

describe('redirects', () => {
  const redirectTo = async (...locations: string[]) => {
    let hits = 0;
    const port = await servers.plain((_, response) => {
      const location = locations[Math.min(hits, locations.length - 1)];
      hits += 1;
      response.writeHead(301, { Location: location }).end();
    });
    return { port, hits: () => hits };
  };
  const probePlain = async (
    port: number,
    names: Record<string, string[][]> = here,
    allow?: string[],
  ) => {
    const { prober } = proberOf(authority.pem, names, { allow });
    const url = `http://a.example:${port}/`;
    return (await prober.probe(url, signal)).http;
  };

  it('are followed, each checked anew, and the first is what counts', async () => {
    const secure = await servers.secure(good, (request, response) =>
      request.url === '/'
        ? response.writeHead(302, { Location: '/home' }).end()
        : response.end(),
    );
    const location = `https://a.example:${secure}/`;
    const { port } = await redirectTo(location);
    expect(await probePlain(port)).toEqual({
      outcome: 'answered',
      status: 301,
      location,
    });
  });

  it('that leave encryption again are what counts', async () => {
    const secure = await servers.secure(good, (_, response) =>
      response.writeHead(302, { Location: 'http://a.example/plain' }).end(),
    );
    const { port } = await redirectTo(`https://a.example:${secure}/`);
    expect(await probePlain(port)).toEqual({
      outcome: 'answered',
      status: 301,
      location: 'http://a.example/plain',
    });
  });

  it('in a ring end, as do those that never end', async () => {
    let ring = '';
    const ringPort = await servers.secure(good, (_, response) =>
      response.writeHead(302, { Location: ring }).end(),
    );
    ring = `https://a.example:${ringPort}/`;
    let hops = 0;
    const longPort = await servers.secure(good, (_, response) => {
      hops += 1;
      response.writeHead(302, { Location: `/${hops}` }).end();
    });
    const first = await redirectTo(ring);
    expect(await probePlain(first.port)).toEqual({
      outcome: 'failed',
      message: 'its redirects go round in a ring',
    });
    const second = await redirectTo(`https://a.example:${longPort}/`);
    expect(await probePlain(second.port)).toEqual({
      outcome: 'failed',
      message: 'it redirects more than 5 times',
    });
    expect(hops).toBe(5);
  });

  it.each([
    'https://169.254.169.254/latest/meta-data/',
    'https://[::ffff:169.254.169.254]/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'https://inside.example/',
    'https://me:word@a.example/',
  ])('to %s are not followed', async location => {
    const { port } = await redirectTo(location);
    const names = { ...here, 'inside.example': [['192.168.0.7']] };
    const http = await probePlain(port, names, ['127.0.0.1/32']);
    expect(http).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(
        /not on the public internet|must not carry a name/,
      ),
    });
  });

  it('to another scheme count as what they are', async () => {
    const { port } = await redirectTo('file:///etc/passwd');
    expect(await probePlain(port)).toMatchObject({
      location: 'file:///etc/passwd',
    });
  });
});
