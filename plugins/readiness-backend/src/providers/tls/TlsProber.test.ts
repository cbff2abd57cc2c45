import { AddressGuard } from '@operability/backend-kit';
import { dateOf, day } from '../../domain/day';
import { here, proberOf, trusting } from '../../__testUtils__/proberOf';
import {
  TestAuthority,
  TestCertificate,
} from '../../__testUtils__/TestAuthority';
import { TestServers } from '../../__testUtils__/TestServers';
import { TlsProber } from './TlsProber';

const servers = new TestServers();
const { signal } = new AbortController();
let authority: TestAuthority;
let good: TestCertificate;

beforeAll(async () => {
  authority = await TestAuthority.create();
  good = await authority.issue('a.example', 60);
});

afterEach(async () => servers.close());

it('finds protocol, chain, end and HSTS of a host, and plain HTTP refused', async () => {
  const port = await servers.secure(good, (_, response) =>
    response
      .writeHead(200, { 'Strict-Transport-Security': 'max-age=31536000' })
      .end(),
  );
  const { prober } = proberOf(authority.pem, here);
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
  const { prober } = proberOf(authority.pem, here);
  const { https } = await prober.probe(`https://a.example:${port}/`, signal);
  expect(https).toMatchObject({ chain: { isValid: false, reason } });
});

it('looks at a certificate of an authority that nobody knows', async () => {
  const other = await TestAuthority.create();
  const certificate = await other.issue('a.example', 60);
  const port = await servers.secure(certificate, (_, response) =>
    response.end(),
  );
  const { prober } = proberOf(authority.pem, here);
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
  const { prober } = proberOf(authority.pem, here);
  const { https } = await prober.probe(`https://a.example:${port}/`, signal);
  expect(https).toMatchObject({ outcome: 'answered', protocol: 'TLSv1.1' });
});

it('takes what speaks no encryption for nothing at https, and shows what plain HTTP answers', async () => {
  const port = await servers.plain((_, response) => response.end('open'));
  const { prober } = proberOf(authority.pem, here);
  expect(await prober.probe(`http://a.example:${port}/`, signal)).toEqual({
    host: `a.example:${port}`,
    http: { outcome: 'answered', status: 200, location: undefined },
    https: { outcome: 'refused' },
  });
});

describe('a host that means harm', () => {
  const probe = async (port: number, timeLimit = 2000) => {
    const { prober } = proberOf(authority.pem, here, { timeLimit });
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

  it('and changes to a protocol that nobody asked for is heard', async () => {
    const switching =
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n';
    const port = await servers.raw(socket => {
      socket.once('data', () => socket.write(switching));
    });
    const { http } = await probe(port);
    expect(http).toMatchObject({ outcome: 'answered', status: 101 });
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
      authorities: trusting(authority.pem),
      timeLimit: 20,
    });
    const { https } = await prober.probe('https://a.example/', signal);
    expect(https).toEqual({
      outcome: 'failed',
      message: 'it took longer than 0.02 s',
    });
  });

  it('holds nobody up who does not wait any more', async () => {
    const port = await servers.raw(() => {});
    const { prober } = proberOf(authority.pem, here, { timeLimit: 60_000 });
    const given = AbortSignal.timeout(20);
    const { https } = await prober.probe(`https://a.example:${port}/`, given);
    expect(https).toMatchObject({ outcome: 'failed' });
  });
});
