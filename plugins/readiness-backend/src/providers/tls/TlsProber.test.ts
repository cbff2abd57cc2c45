import { AddressGuard } from '@operability/backend-kit';
import { createSecureContext } from 'node:tls';
import { dateOf, day } from '../../domain/day';
import {
  TestAuthority,
  TestCertificate,
} from '../../__testUtils__/TestAuthority';
import { TestServers } from '../../__testUtils__/TestServers';
import { TlsProber } from './TlsProber';
import { TrustedAuthorities } from './TrustedAuthorities';

const servers = new TestServers();
const { signal } = new AbortController();
let authority: TestAuthority;
let good: TestCertificate;

beforeAll(async () => {
  authority = await TestAuthority.create();
  good = await authority.issue('a.example', 60);
});

afterEach(async () => servers.close());

/** Trusts the authority of the test, without a file. */
const trusting = () =>
  ({
    secureContext: async () => createSecureContext({ ca: authority.pem }),
  } as unknown as TrustedAuthorities);

/** What names stand for; each answer but the last is given once. */
function proberOf(
  names: Record<string, string[][]>,
  options: { allow?: string[]; timeLimit?: number } = {},
) {
  const asked: string[] = [];
  const guard = AddressGuard.create({
    allow: options.allow ?? ['127.0.0.0/8'],
    resolve: async host => {
      asked.push(host);
      const answers = names[host] ?? [];
      const [now = []] = answers.length > 1 ? answers.splice(0, 1) : answers;
      return now.map(address => ({
        address,
        family: address.includes(':') ? (6 as const) : (4 as const),
      }));
    },
  });
  const { timeLimit = 2000 } = options;
  const prober = TlsProber.create({
    guard,
    authorities: trusting(),
    timeLimit,
  });
  return { prober, asked };
}

const here = { 'a.example': [['127.0.0.1']] };

it('finds protocol, chain, end and HSTS of a host, and plain HTTP refused', async () => {
  const port = await servers.secure(good, (_, response) =>
    response
      .writeHead(200, { 'Strict-Transport-Security': 'max-age=31536000' })
      .end(),
  );
  const { prober } = proberOf(here);
  const report = await prober.probe(`https://a.example:${port}/`, signal);
  expect(report).toEqual({
    host: `a.example:${port}`,
    http: { outcome: 'refused' },
    https: {
      outcome: 'answered',
      protocol: 'TLSv1.3',
      chain: { isValid: true },
      validUntil: expect.any(Number),
      strictTransportSecurity: 'max-age=31536000',
    },
  });
  if (report.https.outcome !== 'answered') throw new Error('not answered');
  const { validUntil } = report.https;
  expect(dateOf(validUntil)).toBe(dateOf(Date.now() + 60 * day));
});

it.each([
  ['for another name', 'b.example', 60, 'it is for another name'],
  ['that has expired', 'a.example', -1, 'it has expired'],
])('looks at a certificate %s', async (_, name, days, reason) => {
  const certificate = await authority.issue(name, days);
  const port = await servers.secure(certificate, (_request, response) =>
    response.end(),
  );
  const { prober } = proberOf(here);
  const { https } = await prober.probe(`https://a.example:${port}/`, signal);
  expect(https).toMatchObject({ chain: { isValid: false, reason } });
});

it('looks at a certificate of an authority that nobody knows', async () => {
  const other = await TestAuthority.create();
  const certificate = await other.issue('a.example', 60);
  const port = await servers.secure(certificate, (_, response) =>
    response.end(),
  );
  const { prober } = proberOf(here);
  const { https } = await prober.probe(`https://a.example:${port}/`, signal);
  expect(https).toMatchObject({ chain: { isValid: false } });
});

it('names an encryption that nobody should speak any more', async () => {
  const port = await servers.secure(
    {
      ...good,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    },
    (_, response) => response.end(),
  );
  const { prober } = proberOf(here);
  const { https } = await prober.probe(`https://a.example:${port}/`, signal);
  expect(https).toMatchObject({ outcome: 'answered', protocol: 'TLSv1.1' });
});

it('takes what speaks no encryption for nothing at https, and shows what plain HTTP answers', async () => {
  const port = await servers.plain((_, response) => response.end('open'));
  const { prober } = proberOf(here);
  expect(await prober.probe(`http://a.example:${port}/`, signal)).toEqual({
    host: `a.example:${port}`,
    http: { outcome: 'answered', status: 200, location: undefined },
    https: { outcome: 'refused' },
  });
});

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
    const { prober } = proberOf(names, { allow });
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

describe('where it may connect', () => {
  const refused: [string, string[]][] = [
    ['loopback', ['127.0.0.1', '127.8.9.1', '::1']],
    ['the unspecified address', ['0.0.0.0', '::']],
    ['private', ['10.0.0.1', '172.16.0.1', '192.168.1.1']],
    ['link-local', ['169.254.1.1', 'fe80::1']],
    ['shared by providers', ['100.64.0.1']],
    ['multicast', ['224.0.0.1', 'ff02::1']],
    ['broadcast', ['255.255.255.255']],
    ['reserved', ['240.0.0.1', '192.0.2.1', '198.18.0.1', '2001:db8::1']],
    ['unique-local', ['fc00::1', 'fd12:3456::1']],
    ['metadata', ['169.254.169.254', '168.63.129.16', 'fd00:ec2::254']],
    ['IPv4 mapped into IPv6', ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe']],
    ['IPv4 compatible with IPv6', ['::127.0.0.1', '::a00:1']],
    ['NAT64', ['64:ff9b::7f00:1', '64:ff9b:1::a00:1']],
    ['6to4 and Teredo', ['2002:7f00:1::1', '2001::1']],
  ];

  it.each(refused)('is no address that is %s', async (_, addresses) => {
    for (const address of addresses) {
      const { prober } = proberOf({ 'a.example': [[address]] }, { allow: [] });
      const literal = address.includes(':') ? `[${address}]` : address;
      for (const host of ['a.example', literal]) {
        const report = await prober.probe(`https://${host}/`, signal);
        const message = expect.stringContaining('not on the public internet');
        expect(report).toMatchObject({
          http: { outcome: 'failed', message },
          https: { outcome: 'failed', message },
        });
      }
    }
  });

  it.each(['http://2130706433/', 'http://0x7f.1/', 'https://0177.0.0.1/'])(
    'is not %s, however it is written',
    async address => {
      const { prober, asked } = proberOf({}, { allow: [] });
      const { https } = await prober.probe(address, signal);
      expect(https).toMatchObject({
        message: expect.stringContaining('127.0.0.1'),
      });
      expect(asked).toEqual([]);
    },
  );

  it('is what was resolved first, whatever the name answers later', async () => {
    let hits = 0;
    const port = await servers.secure(good, (_, response) => {
      hits += 1;
      response.end();
    });
    // First where it may be, and nothing listens; then where it may not.
    const { prober, asked } = proberOf(
      { 'a.example': [['127.0.0.77'], ['127.0.0.1']] },
      { allow: ['127.0.0.77/32'] },
    );
    const url = `https://a.example:${port}/`;
    const first = await prober.probe(url, signal);
    expect(first.https).toEqual({ outcome: 'refused' });
    expect(asked).toEqual(['a.example']);
    // The next probe asks again, and is refused.
    const second = await prober.probe(url, signal);
    expect(second.https).toMatchObject({ outcome: 'failed' });
    expect(hits).toBe(0);
  });

  it('is nowhere, where one of the addresses of a name is refused', async () => {
    const { prober } = proberOf(
      { 'a.example': [['8.8.8.8', '10.0.0.1']] },
      { allow: [] },
    );
    const { https } = await prober.probe('https://a.example/', signal);
    expect(https).toMatchObject({
      message: expect.stringContaining('10.0.0.1'),
    });
  });

  it.each(['file:///etc/passwd', 'gopher://a.example/', 'https://a:b@c/', ''])(
    'is not %j, which is no address of the web',
    async address => {
      const { prober } = proberOf(here);
      await expect(prober.probe(address, signal)).rejects.toThrow();
    },
  );
});

describe('a host that means harm', () => {
  const probe = async (port: number, timeLimit = 2000) => {
    const { prober } = proberOf(here, { timeLimit });
    return prober.probe(`https://a.example:${port}/`, signal);
  };

  it('and takes connections and says nothing for ever is given up', async () => {
    const port = await servers.raw(() => {});
    expect(await probe(port, 50)).toMatchObject({
      http: { outcome: 'failed', message: 'it did not answer in time' },
      https: { outcome: 'failed', message: 'it did not answer in time' },
    });
  });

  it('and drips header after header is given up', async () => {
    const port = await servers.secure(good, (_, response) => {
      response.socket?.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => {
        if (response.socket?.destroyed) clearInterval(timer);
        else response.socket?.write('X-Drip: 1\r\n');
      }, 5);
      response.on('close', () => clearInterval(timer));
    });
    const { https } = await probe(port, 80);
    expect(https).toMatchObject({ outcome: 'failed' });
  });

  it('and sends headers without end is not listened to', async () => {
    const port = await servers.secure(good, (_, response) => {
      response.socket?.write(
        `HTTP/1.1 200 OK\r\nX-Large: ${'x'.repeat(100_000)}\r\n\r\n`,
      );
    });
    const { https } = await probe(port);
    expect(https).toEqual({
      outcome: 'failed',
      message: 'its headers are too large',
    });
  });

  it('and sends a body without end is heard to its headers alone', async () => {
    let isClosed = false;
    const port = await servers.secure(good, (request, response) => {
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
    const { https } = await probe(port);
    expect(https).toMatchObject({ outcome: 'answered' });
    while (!isClosed) await new Promise(setImmediate);
  });

  it('or a name that is looked up for ever is given up', async () => {
    const guard = AddressGuard.create({ resolve: () => new Promise(() => {}) });
    const prober = TlsProber.create({
      guard,
      authorities: trusting(),
      timeLimit: 20,
    });
    const { https } = await prober.probe('https://a.example/', signal);
    expect(https).toEqual({ outcome: 'failed', message: 'it took too long' });
  });

  it('holds nobody up who does not wait any more', async () => {
    const port = await servers.raw(() => {});
    const { prober } = proberOf(here, { timeLimit: 60_000 });
    const given = AbortSignal.timeout(20);
    const { https } = await prober.probe(`https://a.example:${port}/`, given);
    expect(https).toMatchObject({ outcome: 'failed' });
  });
});
