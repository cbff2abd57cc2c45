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
      const { prober } = proberOf(
        authority.pem,
        { 'a.example': [[address]] },
        { allow: [] },
      );
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
      const { prober, asked } = proberOf(authority.pem, {}, { allow: [] });
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
      authority.pem,
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
      authority.pem,
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
      const { prober } = proberOf(authority.pem, here);
      await expect(prober.probe(address, signal)).rejects.toThrow();
    },
  );
});
