import { AddressGuard, checkedUrl, withinTime } from '@operability/backend-kit';
import { createSecureContext, SecureContext } from 'node:tls';
import { errorText } from '../../sources/errorText';
import { askHost, HostAnswer } from './askHost';
import { PinnedAddresses } from './PinnedAddresses';
import {
  HttpProbe,
  HttpsProbe,
  ProbeReport,
} from '../../checks/tls/ProbeReport';
import { TrustedAuthorities } from './TrustedAuthorities';

/** @see TlsProber */
export interface TlsProberOptions {
  guard: AddressGuard;
  authorities: TrustedAuthorities;
  /** How long one question may take, in milliseconds; eight seconds unless said. */
  timeLimit?: number;
}

/** One that is told from other failures by being itself. */
const silent: HttpProbe & HttpsProbe = {
  outcome: 'failed',
  message: 'it takes no connection',
};

const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];

/**
 * Finds out how a host takes plain and encrypted connections. Where it may
 * connect says the guard, anew for each redirect.
 */
export class TlsProber {
  readonly #options: TlsProberOptions;

  private constructor(options: TlsProberOptions) {
    this.#options = options;
  }

  static create(options: TlsProberOptions): TlsProber {
    return new TlsProber(options);
  }

  /**
   * Never rejects for what a host does.
   *
   * @throws AddressRefusedError where the address is none of the web
   */
  async probe(address: string, signal: AbortSignal): Promise<ProbeReport> {
    const [plain, secure] = bothOf(checkedUrl(address));
    const ask = await this.#asker(signal);
    const [http, https] = await Promise.all([
      this.#probePlain(plain, ask),
      this.#probeSecure(secure, ask),
    ]);
    // A wall that answers nobody refuses plain HTTP where the host is there.
    const isWalled = http === silent && https.outcome === 'answered';
    return {
      host: secure.host,
      http: isWalled ? { outcome: 'refused' } : http,
      https,
    };
  }

  async #probePlain(plain: URL, ask: Ask): Promise<HttpProbe> {
    const first = await ask(plain);
    if (first.outcome !== 'answered') return httpFailure(first);
    const { status } = first;
    let location: string | undefined;
    let answer = first;
    let url = plain;
    const seen = new Set([plain.href]);
    while (redirects.includes(answer.status) && answer.location) {
      if (!URL.canParse(answer.location, url)) break;
      url = new URL(answer.location, url);
      location ??= url.href.slice(0, 300);
      // A later hop that leaves encryption is what counts.
      if (url.protocol !== 'https:') {
        return {
          outcome: 'answered',
          status,
          location: url.href.slice(0, 300),
        };
      }
      if (seen.has(url.href)) return failed('its redirects go round in a ring');
      if (seen.size > mostRedirects) {
        return failed(`it redirects more than ${mostRedirects} times`);
      }
      seen.add(url.href);
      const next = await ask(url);
      if (next.outcome === 'failed') return failed(next.message);
      // What is wrong with the encryption there is found by its own probe.
      if (next.outcome !== 'answered') break;
      answer = next;
    }
    return { outcome: 'answered', status, location };
  }

  async #probeSecure(secure: URL, ask: Ask): Promise<HttpsProbe> {
    let answer = await ask(secure);
    // Only to say which one it speaks.
    if (answer.outcome === 'outdated') answer = await ask(secure, lenient());
    switch (answer.outcome) {
      case 'answered':
        return answer.encryption
          ? {
              outcome: 'answered',
              ...answer.encryption,
              strictTransportSecurity: answer.strictTransportSecurity,
            }
          : failed('its connection is not encrypted');
      case 'outdated':
        return failed('it speaks no encryption that is spoken here');
      default:
        return httpFailure(answer);
    }
  }

  /** Asks one address after another, each within its time, all by one resolution of names. */
  async #asker(signal: AbortSignal): Promise<Ask> {
    const { guard, authorities, timeLimit = 8000 } = this.#options;
    const pinned = PinnedAddresses.by(guard);
    const trusted = await authorities.secureContext();
    return async (url, secureContext = trusted) => {
      try {
        checkedUrl(url.href);
        const lookup = await withinTime(
          { limit: timeLimit, signal },
          async () => pinned.lookupFor(url.hostname),
        );
        return await askHost({
          url,
          lookup,
          secureContext,
          signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]),
        });
      } catch (error) {
        return failed(errorText(error).message);
      }
    };
  }
}

type Ask = (url: URL, secureContext?: SecureContext) => Promise<HostAnswer>;

function failed(message: string) {
  return { outcome: 'failed' as const, message };
}

function httpFailure(
  answer: Exclude<HostAnswer, { outcome: 'answered' }>,
): HttpProbe & HttpsProbe {
  switch (answer.outcome) {
    case 'silent':
      return silent;
    case 'outdated':
      return failed('it speaks encryption where plain HTTP was asked');
    default:
      return answer;
  }
}

/**
 * The plain and the encrypted address of a host. Where encryption has a port
 * of its own, nothing says where plain HTTP would be but that same port.
 */
function bothOf(address: URL): [plain: URL, secure: URL] {
  const secure = new URL(address);
  secure.protocol = 'https:';
  const plain = new URL(secure);
  plain.protocol = 'http:';
  for (const url of [plain, secure]) url.hash = '';
  return [plain, secure];
}

/** What nobody should speak any more, to find out whether it is spoken. */
function lenient(): SecureContext {
  return createSecureContext({
    minVersion: 'TLSv1',
    ciphers: 'DEFAULT:@SECLEVEL=0',
  });
}
