import { dateOf, day } from '../../domain/day';
import { analyseProbe } from './analyseProbe';
import { HttpProbe, HttpsProbe } from './ProbeReport';
import { maxAgeOf } from './strictTransportSecurity';

const now = Date.parse('2026-11-22T12:00:00Z');
const good = {
  outcome: 'answered',
  protocol: 'TLSv1.3',
  chain: { isValid: true },
  validUntil: now + 60 * day,
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
} satisfies HttpsProbe;
const refused: HttpProbe = { outcome: 'refused' };

function ask(http: HttpProbe, https: HttpsProbe = good) {
  return analyseProbe({ host: 'logplex.example.com', http, https }, now);
}

function askHttps(change: object) {
  return ask(refused, { ...good, ...change } as HttpsProbe);
}

it('passes when plain HTTP is refused, and shows what it saw', () => {
  expect(ask(refused)).toEqual({
    status: 'pass',
    message: '',
    evidence: [
      'Plain HTTP is refused.',
      'The certificate is valid until 2027-01-21.',
      'It speaks TLSv1.3.',
      'Strict-Transport-Security: max-age=31536000; includeSubDomains',
    ].map(title => ({ title, url: 'https://logplex.example.com/' })),
  });
});

it.each([301, 302, 303, 307, 308])(
  'takes a redirect with %d to https',
  status => {
    const location = 'HTTPS://logplex.example.com/';
    expect(ask({ outcome: 'answered', status, location }).status).toBe('pass');
  },
);

it.each([
  [200, undefined, 'Plain HTTP answers with 200 instead of sending to https.'],
  [404, undefined, 'Plain HTTP answers with 404 instead of sending to https.'],
  [304, 'https://a.example.com', 'Plain HTTP answers with 304'],
  [
    301,
    'http://www.example.com/',
    'Plain HTTP is sent to http://www.example.com/, which is not https.',
  ],
  [301, '/login', 'Plain HTTP is sent to /login, which is not https.'],
  [301, undefined, 'Plain HTTP is sent to nowhere'],
  [301, 'httpsx://a', 'which is not https'],
])('fails where plain HTTP answers %d to %s', (status, location, message) => {
  expect(ask({ outcome: 'answered', status, location })).toMatchObject({
    status: 'fail',
    message: expect.stringContaining(message),
  });
});

it.each([
  [
    { chain: { isValid: false, reason: 'self-signed certificate' } },
    'The certificate is not trusted: self-signed certificate.',
  ],
  [
    { validUntil: now + 21 * day - 1 },
    `The certificate is valid until ${dateOf(
      now + 21 * day - 1,
    )}, and 21 days are the least.`,
  ],
  [{ validUntil: now - 1 }, 'The certificate is valid until'],
  [{ validUntil: Number.NaN }, 'The certificate is valid until no date'],
  [{ protocol: 'TLSv1.1' }, 'It speaks TLSv1.1, where TLS 1.2 is the least.'],
  [{ protocol: 'TLSv1' }, 'It speaks TLSv1,'],
  [{ protocol: 'SSLv3' }, 'It speaks SSLv3,'],
  [
    { strictTransportSecurity: undefined },
    'It sends no Strict-Transport-Security.',
  ],
  [
    { strictTransportSecurity: 'max-age=15551999' },
    'Its Strict-Transport-Security lasts 15551999 s, where half a year (15552000 s) is the least.',
  ],
  [
    { strictTransportSecurity: 'includeSubDomains' },
    'Its Strict-Transport-Security has no max-age',
  ],
])('fails with %j', (change, message) => {
  expect(askHttps(change)).toMatchObject({
    status: 'fail',
    message: expect.stringContaining(message),
  });
});

it.each([
  [{ validUntil: now + 21 * day }],
  [{ protocol: 'TLSv1.2' }],
  [{ strictTransportSecurity: 'max-age=15552000' }],
])('passes at the very edge: %j', change => {
  expect(askHttps(change).status).toBe('pass');
});

it('names everything that is wrong, not only the first', () => {
  const http: HttpProbe = { outcome: 'answered', status: 200 };
  const { message } = ask(http, { ...good, protocol: 'TLSv1', validUntil: 0 });
  expect(message.match(/\./g)!.length).toBeGreaterThanOrEqual(3);
});

it('is unknown where it could not be probed, and never a pass', () => {
  const failed = { outcome: 'failed', message: 'timed out' } as const;
  expect(ask(failed)).toMatchObject({
    status: 'unknown',
    message: 'Plain HTTP could not be probed: timed out.',
  });
  expect(ask(refused, failed).status).toBe('unknown');
  const plain: HttpProbe = { outcome: 'answered', status: 200 };
  expect(ask(plain, failed).status).toBe('fail');
});

it('fails where nothing answers at all', () => {
  expect(ask(refused, { outcome: 'refused' })).toMatchObject({
    status: 'fail',
    message: 'Nothing answers at https.',
  });
});

it.each([
  ['max-age=1', 1],
  ['includeSubDomains; Max-Age = "31536000" ; preload', 31_536_000],
  ['max-age=0', 0],
  ['max-age=1; max-age=2', undefined],
  ['max-age', undefined],
  ['max-age=-1', undefined],
  ['max-age=soon', undefined],
  ['', undefined],
])('reads %j', (header, maxAge) => {
  expect(maxAgeOf(header)).toBe(maxAge);
});
