import { AddressGuard } from '@operability/backend-kit';
import { createSecureContext } from 'node:tls';
import { TlsProber } from '../providers/tls/TlsProber';
import { TrustedAuthorities } from '../providers/tls/TrustedAuthorities';

/** A name that stands for this machine. */
export const here = { 'a.example': [['127.0.0.1']] };

/** Trusts one authority, without a file. */
export function trusting(pem: string): TrustedAuthorities {
  return {
    secureContext: async () => createSecureContext({ ca: pem }),
  } as unknown as TrustedAuthorities;
}

/**
 * A prober, and the names that it looked up. What names stand for is up to the
 * test; each answer but the last is given once.
 */
export function proberOf(
  pem: string,
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
  const authorities = trusting(pem);
  const prober = TlsProber.create({ guard, authorities, timeLimit });
  return { prober, asked };
}
