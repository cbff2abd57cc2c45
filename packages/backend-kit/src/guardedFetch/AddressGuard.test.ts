import { AddressGuard, AddressRefusedError } from './AddressGuard';

const refused: [string, string[]][] = [
  ['loopback', ['127.0.0.1', '127.8.9.1', '::1']],
  ['the unspecified address', ['0.0.0.0', '0.1.2.3', '::']],
  ['private ranges', ['10.0.0.1', '172.16.0.1', '172.31.9.9', '192.168.1.1']],
  ['shared addresses of providers', ['100.64.0.1', '100.100.100.200']],
  ['link-local addresses', ['169.254.1.1', 'fe80::1', 'fec0::1']],
  [
    'the metadata of clouds',
    ['169.254.169.254', 'fd00:ec2::254', '168.63.129.16', '192.0.0.192'],
  ],
  ['unique-local addresses', ['fc00::1', 'fd12:3456::1']],
  ['multicast', ['224.0.0.1', '239.1.1.1', 'ff02::1']],
  ['broadcast', ['255.255.255.255']],
  [
    'what is reserved or for documents',
    ['192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1'],
  ],
  ['the same of IPv6', ['2001:db8::1', '3fff::1', '100::1', '4000::1', '::2']],
  [
    'IPv4 mapped into IPv6',
    ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe'],
  ],
  ['IPv4 compatible with IPv6', ['::127.0.0.1', '::7f00:1', '::a00:1']],
  ['IPv4 translated to IPv6', ['::ffff:0:10.0.0.1']],
  [
    'IPv4 behind NAT64',
    ['64:ff9b::a00:1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1'],
  ],
  ['tunnels', ['2002:a00:1::', '2002:7f00:1::1', '2001::1']],
];

const named = (...addresses: string[]) =>
  addresses.map(address => ({
    address,
    family: address.includes(':') ? (6 as const) : (4 as const),
  }));

const guardOf = (addresses: string[], allow?: string[]) =>
  AddressGuard.create({ allow, resolve: async () => named(...addresses) });

describe('AddressGuard', () => {
  it.each(refused)('refuses %s', async (_, addresses) => {
    for (const address of addresses) {
      const guard = guardOf([address]);
      for (const host of [address, `[${address}]`, 'a.example']) {
        await expect(guard.resolveAllowedAddresses(host)).rejects.toThrow(
          AddressRefusedError,
        );
      }
    }
  });

  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'takes %s, on the public internet',
    async address => {
      const guard = guardOf([address]);
      expect(await guard.resolveAllowedAddresses('a.example')).toEqual(
        named(address),
      );
      expect(await guard.resolveAllowedAddresses(`[${address}]`)).toEqual(
        named(address),
      );
    },
  );

  it('refuses a name of which one address is refused', async () => {
    const guard = guardOf(['8.8.8.8', '10.0.0.1']);
    await expect(guard.resolveAllowedAddresses('a.example')).rejects.toThrow(
      "'a.example' leads to 10.0.0.1, which is not on the public internet",
    );
  });

  it('refuses a name that stands for nothing', async () => {
    await expect(
      guardOf([]).resolveAllowedAddresses('a.example'),
    ).rejects.toThrow("'a.example' cannot be resolved");
  });

  it('takes what is allowed by name, address or range, and nothing beside it', async () => {
    const allowed = (host: string, allow: string[], address: string) =>
      guardOf([address], allow).resolveAllowedAddresses(host);
    await allowed('Hooks.Example', ['hooks.example'], '10.0.0.1');
    await allowed('10.0.0.1', ['10.0.0.1'], '10.0.0.1');
    await allowed('a.example', ['10.0.0.0/8'], '10.9.9.9');
    await allowed('a.example', ['10.0.0.0/8'], '::ffff:10.9.9.9');
    await allowed('a.example', ['fd00::/8'], 'fd00::1');
    await expect(
      allowed('other.example', ['hooks.example'], '10.0.0.1'),
    ).rejects.toThrow(AddressRefusedError);
    await expect(
      allowed('a.example', ['10.0.0.0/8'], '192.168.0.1'),
    ).rejects.toThrow(AddressRefusedError);
    await expect(
      allowed('a.example', ['0.0.0.0/0'], 'fd00::1'),
    ).rejects.toThrow(AddressRefusedError);
  });

  it('refuses a range that cannot be read, when it is made', () => {
    expect(() => AddressGuard.create({ allow: ['10.0.0.0/99'] })).toThrow();
  });
});

it('tells what is allowed by name or range from what is only public', async () => {
  const guard = AddressGuard.create({
    allow: ['hooks.example', '10.0.0.0/8'],
    resolve: async host => [
      {
        address: host === 'inside.example' ? '10.1.2.3' : '8.8.8.8',
        family: 4,
      },
    ],
  });
  const isNamed = (host: string) => guard.isNamed(host);
  expect(await isNamed('Hooks.example')).toBe(true);
  expect(await isNamed('inside.example')).toBe(true);
  expect(await isNamed('10.1.2.3')).toBe(true);
  expect(await isNamed('other.example')).toBe(false);
  expect(await isNamed('8.8.8.8')).toBe(false);
});
