import { dateOf, day } from '../../domain/day';
import { Finding } from '../Finding';
import { HttpProbe, HttpsProbe, ProbeReport } from './ProbeReport';
import { maxAgeOf } from './strictTransportSecurity';

/** How long a certificate must still be valid. */
const leastDays = 21;

/** Half a year, as the lists of browsers ask for at the least. */
const leastMaxAge = 180 * 86_400;

const redirects = [301, 302, 303, 307, 308];

interface Verdict {
  problems: string[];
  /** What could not be found out. */
  unknown: string[];
  facts: string[];
}

/**
 * Whether a host enforces encryption: plain HTTP refused or sent to https, a
 * valid chain with 21 days left, TLS 1.2 or later, HSTS of half a year. What is
 * wrong counts also where the rest could not be found out.
 */
export function analyseProbe(
  { host, http, https }: ProbeReport,
  now: number,
): Finding {
  const parts = [httpVerdict(http), httpsVerdict(https, now)];
  const problems = parts.flatMap(part => part.problems);
  const unknown = parts.flatMap(part => part.unknown);
  const status = problems.length ? 'fail' : 'pass';
  return {
    status: problems.length || !unknown.length ? status : 'unknown',
    message: [...problems, ...unknown].join(' '),
    evidence: parts
      .flatMap(part => [...part.problems, ...part.unknown, ...part.facts])
      .map(title => ({ title, url: `https://${host}/` })),
  };
}

function httpVerdict(http: HttpProbe): Verdict {
  const none = { problems: [], unknown: [], facts: [] };
  switch (http.outcome) {
    case 'refused':
      return { ...none, facts: ['Plain HTTP is refused.'] };
    case 'failed':
      return {
        ...none,
        unknown: [`Plain HTTP could not be probed: ${http.message}.`],
      };
    default: {
      const { status, location = '' } = http;
      if (!redirects.includes(status)) {
        return {
          ...none,
          problems: [
            `Plain HTTP answers with ${status} instead of sending to https.`,
          ],
        };
      }
      return /^https:\/\//i.test(location)
        ? { ...none, facts: [`Plain HTTP is sent to ${location}`] }
        : {
            ...none,
            problems: [
              `Plain HTTP is sent to ${
                location || 'nowhere'
              }, which is not https.`,
            ],
          };
    }
  }
}

function httpsVerdict(https: HttpsProbe, now: number): Verdict {
  if (https.outcome === 'refused') {
    return { problems: ['Nothing answers at https.'], unknown: [], facts: [] };
  }
  if (https.outcome === 'failed') {
    const unknown = [`https could not be probed: ${https.message}.`];
    return { problems: [], unknown, facts: [] };
  }
  const { protocol, chain, validUntil, strictTransportSecurity } = https;
  const until = Number.isFinite(validUntil) ? dateOf(validUntil) : 'no date';
  const problems = [
    ...(chain.isValid
      ? []
      : [`The certificate is not trusted: ${chain.reason}.`]),
    // A date and no count of days: the same finding says the same tomorrow.
    ...(validUntil - now >= leastDays * day
      ? []
      : [
          `The certificate is valid until ${until}, and ${leastDays} days are the least.`,
        ]),
    ...(isModern(protocol)
      ? []
      : [`It speaks ${protocol}, where TLS 1.2 is the least.`]),
    ...securityProblems(strictTransportSecurity),
  ];
  const facts = [
    `The certificate is valid until ${until}.`,
    `It speaks ${protocol}.`,
    ...(strictTransportSecurity === undefined
      ? []
      : [
          `Strict-Transport-Security: ${strictTransportSecurity.slice(0, 200)}`,
        ]),
  ];
  return { problems, unknown: [], facts };
}

function isModern(protocol: string): boolean {
  const [, major, minor] = /^TLSv(\d+)(?:\.(\d+))?$/.exec(protocol) ?? [];
  if (major === undefined) return false;
  return Number(major) > 1 || Number(minor ?? 0) >= 2;
}

function securityProblems(header: string | undefined): string[] {
  if (header === undefined) return ['It sends no Strict-Transport-Security.'];
  const maxAge = maxAgeOf(header);
  if (maxAge === undefined) {
    return ['Its Strict-Transport-Security has no max-age that browsers heed.'];
  }
  return maxAge >= leastMaxAge
    ? []
    : [
        `Its Strict-Transport-Security lasts ${maxAge} s, where half a year (${leastMaxAge} s) is the least.`,
      ];
}
