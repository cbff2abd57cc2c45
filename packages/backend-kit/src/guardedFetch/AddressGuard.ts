import ipaddr from 'ipaddr.js';
import { lookup } from 'node:dns/promises';

/** An address that a name stands for. @public */
export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

/** Refused by the guard: nothing was sent. @public */
export class AddressRefusedError extends Error {
  override name = 'AddressRefusedError';
}

/** @public */
export interface AddressGuardOptions {
  /**
   * What may be reached although it is not on the public internet: names,
   * addresses, and ranges such as `10.0.0.0/8`.
   */
  allow?: readonly string[];
  /** For tests; the system's resolver otherwise. */
  resolve?: (host: string) => Promise<ResolvedAddress[]>;
}

// Azure's metadata and agents answer at an address of the public range.
const refusedBesides = [ipaddr.parseCIDR('168.63.129.16/32')];

// All that IANA has given out; outside lie IPv4 addresses in old IPv6 clothes.
const publicIpv6 = ipaddr.parseCIDR('2000::/3');

/**
 * Says which addresses a name that somebody typed may be reached at: none that
 * is loopback, private, link-local, a cloud's metadata, or otherwise not on the
 * public internet, unless it is allowed by name or range.
 *
 * @public
 */
export class AddressGuard {
  readonly #names: ReadonlySet<string>;
  readonly #ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][];
  readonly #resolve: (host: string) => Promise<ResolvedAddress[]>;

  private constructor(options: AddressGuardOptions) {
    const names = new Set<string>();
    this.#ranges = [];
    for (const entry of options.allow ?? []) {
      if (entry.includes('/')) this.#ranges.push(ipaddr.parseCIDR(entry));
      else names.add(entry.toLocaleLowerCase('en-US'));
    }
    this.#names = names;
    this.#resolve = options.resolve ?? resolveBySystem;
  }

  /** @throws Error when a range cannot be read. */
  static create(options: AddressGuardOptions = {}): AddressGuard {
    return new AddressGuard(options);
  }

  /**
   * The addresses of a host. One that is refused refuses them all: a name that
   * stands for both is up to something.
   *
   * @throws AddressRefusedError
   */
  async resolveAllowedAddresses(host: string): Promise<ResolvedAddress[]> {
    const name = host.replace(/^\[|\]$/g, '').toLocaleLowerCase('en-US');
    const addresses = ipaddr.isValid(name)
      ? [{ address: name, family: familyOf(name) }]
      : await this.#lookUp(name);
    if (this.#names.has(name)) return addresses;
    const refused = addresses.find(({ address }) => !this.#isAllowed(address));
    if (refused) {
      throw new AddressRefusedError(
        `'${host}' leads to ${refused.address}, which is not on the public internet and not allowed`,
      );
    }
    return addresses;
  }

  /**
   * Whether an operator has allowed a host by its name, or by ranges that hold
   * all of its addresses; not that it is on the public internet.
   *
   * @throws AddressRefusedError where it cannot be resolved
   */
  async isNamed(host: string): Promise<boolean> {
    const name = host.replace(/^\[|\]$/g, '').toLocaleLowerCase('en-US');
    if (this.#names.has(name)) return true;
    const addresses = ipaddr.isValid(name)
      ? [{ address: name }]
      : await this.#lookUp(name);
    return addresses.every(({ address }) => this.#isInRange(address));
  }

  #isInRange(text: string): boolean {
    return this.#ranges.some(range => isIn(ipaddr.process(text), range));
  }

  async #lookUp(name: string): Promise<ResolvedAddress[]> {
    const addresses = await this.#resolve(name);
    if (!addresses.length) {
      throw new AddressRefusedError(`'${name}' cannot be resolved`);
    }
    return addresses;
  }

  #isAllowed(text: string): boolean {
    // ipaddr knows IPv4 in IPv6 clothes when it is asked for the process form.
    const address = ipaddr.process(text);
    if (this.#isInRange(text)) return true;
    const isRefused = refusedBesides.some(range => isIn(address, range));
    if (address.range() !== 'unicast' || isRefused) return false;
    return address.kind() === 'ipv4' || isIn(address, publicIpv6);
  }
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

function isIn(address: Address, [range, bits]: [Address, number]): boolean {
  return range.kind() === address.kind() && address.match(range, bits);
}

function familyOf(address: string): 4 | 6 {
  return ipaddr.parse(address).kind() === 'ipv4' ? 4 : 6;
}

async function resolveBySystem(host: string): Promise<ResolvedAddress[]> {
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.map(({ address }) => ({ address, family: familyOf(address) }));
  } catch (error) {
    throw new AddressRefusedError(`'${host}' cannot be resolved`, {
      cause: error,
    });
  }
}
