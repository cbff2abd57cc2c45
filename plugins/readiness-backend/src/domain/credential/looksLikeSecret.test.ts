import fc from 'fast-check';
import { looksLikeSecret } from './looksLikeSecret';

/** Put together here, so that no scanner takes an example for the real thing. */
const of = (...parts: string[]) => parts.join('');

describe('refuses what looks like a value', () => {
  it.each([
    ['an access key of AWS', of('AKIA', 'IOSFODNN7EXAMPLE')],
    ['a session key of AWS', of('ASIA', 'IOSFODNN7EXAMPLE')],
    ['a secret key of AWS', of('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')],
    ['a token of GitHub', of('ghp_', '16C7e42F292c6912E7710c838347Ae178B4a')],
    [
      'a fine-grained one',
      of('github_pat_', '11ABCDEFG0abcdefghijklm_nopqrstuv'),
    ],
    ['a token of GitLab', of('glpat-', 'x7Yz9QwErTyUiOpAsDfG')],
    [
      'a token of Slack',
      of('xoxb-', '17653672481-19874698323-pdFZKVeTuE8sk7oOcHrzqqgy'),
    ],
    ['an older one', of('xoxp-', '1234567890')],
    [
      'a webhook of Slack',
      of(
        'https://hooks.slack.com/services/',
        'T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
      ),
    ],
    [
      'a private key',
      of('-----BEGIN', ' RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA'),
    ],
    ['a private key without a kind', of('-----BEGIN', ' PRIVATE KEY-----')],
    [
      'a JSON web token',
      of(
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.',
        'eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
      ),
    ],
    ['a key of Stripe', of('sk_live_', '4eC39HqLyjWDarjtT1zdp7dc')],
    ['a key of Google', of('AIza', 'SyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe')],
    ['a token of npm', of('npm_', 'abcdefghijklmnopqrstuvwxyz0123456789')],
    ['a token of Vault', of('hvs.', 'CAESIJ1mzVQ8nJ6dX2kq0wPz7Lr5tYb3')],
    ['a key of Heroku', of('HRKU-', 'AAd6Y2b7Kf9Qh3Lw1Zx8Nv4Rt0Ps')],
    [
      'a password in an address',
      'postgres://logplex:correct-horse@db.example.com:5432/logplex',
    ],
    ['a password behind an empty user', 'redis://:battery@cache.example.com'],
    ['a token in a parameter', 'https://example.com/hook?token=abcdef123'],
    [
      'a signature in a parameter',
      'https://example.com/blob?sv=2020&sig=Zm9vYmFy',
    ],
    [
      'a value in an unnamed parameter',
      'https://example.com/?q=k3J4h5G6f7D8s9A0q1W2e3R4',
    ],
    ['a value after its name', 'password=hunter22'],
    ['a value behind a colon', 'database: q8Zr2LxW0vK5tB7nY3mC'],
    [
      'a credential in a header',
      'Authorization: Bearer abcdefghijklmnopqrstuvwxyz',
    ],
    ['hexadecimal digits', '9f86d081884c7d659a2feaa0c55ad015'],
    [
      'the same in capitals',
      '9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822C',
    ],
    ['a key of an API that is a UUID', '01234567-89ab-4def-8123-456789abcdef'],
    ['random letters and digits', 'k3j4h5g6f7d8s9a0q1w2'],
    ['random letters', 'qwrtzpsdfghjklyxcvbnmqwrtpsdfg'],
    ['base64', 'dGhpcyBpcyBhIHNlY3JldCBrZXk5OTk='],
    [
      'one within a sentence',
      `the key is ${of(
        'ghp_',
        '16C7e42F292c6912E7710c838347Ae178B4a',
      )}, keep it`,
    ],
  ])('%s', (_, text) => {
    expect(looksLikeSecret(text)).toEqual(expect.any(String));
  });
});

describe('lets through names and places', () => {
  it.each([
    'Database password of logplex',
    'LOGPLEX_DATABASE_URL',
    'AWS_SECRET_ACCESS_KEY of the runtime account',
    'GitHub token for the release robot',
    'TLS certificate *.herokuapp.com',
    'vault:secret/runtime/logplex#database',
    'vault:secret/data/production/runtime/logplex-router/database-password-2026',
    'kv/data/platform/payments/stripe-webhook-signing-secret',
    'arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/logplex/db-AbCdEf',
    'arn:aws:iam::123456789012:user/LogplexDeploymentPipelineProductionUser',
    'projects/heroku-runtime-production/secrets/logplex-drain-token/versions/latest',
    'https://vault.example.com/ui/vault/secrets/secret/show/runtime/logplex',
    'https://github.com/heroku/logplex/blob/9fceb02d0ae598e95dc970b74767f19372d61af8/RUNBOOK.md#rotate-credentials',
    'https://portal.azure.com/#@example.com/resource/subscriptions/01234567-89ab-4def-8123-456789abcdef',
    'https://example.com/wiki/how-to-rotate?page=2&section=database-credentials',
    'op://Runtime Production/logplex database/password',
    'secrets-manager/LogplexProductionDatabaseReplicaPassword',
    'kubernetes secret logplex-production-database-credentials in namespace runtime-production',
    '/etc/kubernetes/pki/apiserver-kubelet-client.key',
    '1Password, vault "Runtime", item "logplex database"',
    'user ion-fox@example.com in the directory',
    'Schlüssel für die Datenbank der Abrechnung',
    'Router-Webhook-Router-2026',
    'donaudampfschifffahrtsgesellschaftskapitaen',
    'password of the database: ask SRE',
    '2026-11-22T19:46:00Z',
    '',
  ])('%s', text => {
    expect(looksLikeSecret(text)).toBeUndefined();
  });
});

const random = (alphabet: string, length: number) =>
  fc
    .array(fc.constantFrom(...alphabet), {
      minLength: length,
      maxLength: length,
    })
    .map(letters => letters.join(''));

it('finds nearly everything that is really drawn at random', () => {
  const digits = '0123456789';
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  const alphabets = [
    `${lower}${lower.toUpperCase()}${digits}`,
    `${lower}${lower.toUpperCase()}${digits}+/`,
    `${lower}${digits}`,
    `${digits}abcdef`,
  ];
  for (const alphabet of alphabets) {
    const drawn = fc.sample(random(alphabet, 40), { numRuns: 500, seed: 7 });
    const found = drawn.filter(text => looksLikeSecret(text));
    expect(found.length).toBeGreaterThan(490);
  }
});

it('lets through names put together of words, however many', () => {
  const word = fc.constantFrom(
    ...['logplex', 'runtime', 'database', 'password', 'production', 'token'],
    ...['Router', 'Billing', 'Webhook', 'drain', 'key', 'v2', '2026', 'eu'],
  );
  const name = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('-', '_', '/', '.', ' '),
    )
    .map(([words, separator]) => words.join(separator));
  fc.assert(
    fc.property(name, text => {
      expect(looksLikeSecret(text)).toBeUndefined();
    }),
  );
});

it.each([
  ['letters', 'a'.repeat(1_000_000)],
  ['dots and letters', 'a.'.repeat(500_000)],
  ['addresses', 'a://'.repeat(250_000)],
  ['the beginning of a token', 'eyJ'.repeat(300_000)],
  ['at signs', `https://${':@'.repeat(300_000)}`],
])('is done with a million %s before anybody waits', (_, text) => {
  const start = performance.now();
  looksLikeSecret(text);
  expect(performance.now() - start).toBeLessThan(2000);
});
