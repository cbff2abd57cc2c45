import { AddressGuard, ResolvedAddress } from '@operability/backend-kit';
import { LookupFunction } from 'node:net';

/**
 * The addresses of hosts during one probe. Each name is resolved and checked
 * once, and connected to at what was checked, whatever it answers the next time.
 */
export class PinnedAddresses {
  readonly #guard: AddressGuard;
  readonly #known = new Map<string, Promise<ResolvedAddress[]>>();

  private constructor(guard: AddressGuard) {
    this.#guard = guard;
  }

  static by(guard: AddressGuard): PinnedAddresses {
    return new PinnedAddresses(guard);
  }

  /**
   * How to connect to a host.
   *
   * @throws AddressRefusedError
   */
  async lookupFor(hostname: string): Promise<LookupFunction> {
    const known =
      this.#known.get(hostname) ??
      this.#guard.resolveAllowedAddresses(hostname);
    this.#known.set(hostname, known);
    const addresses = await known;
    return (_host, options, callback) => {
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0].address, addresses[0].family);
    };
  }
}
