/**
 * Secrets that say themselves what they are, by the prefixes that their
 * issuers document so that scanners can find them.
 */
export const knownSecrets: readonly { name: string; pattern: RegExp }[] = [
  { name: 'a private key', pattern: /-----BEGIN [A-Z0-9 ]{0,40}-----/ },
  {
    name: 'an access key of AWS',
    pattern: /\b(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/,
  },
  {
    name: 'a token of GitHub',
    pattern: /\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/,
  },
  {
    name: 'a token of GitLab',
    pattern: /\bgl(pat|dt|rt|cbt|ptt|ft|soat|agent)-[A-Za-z0-9_-]{16,}/,
  },
  {
    name: 'a token of Slack',
    pattern: /\bxox[a-z]-[A-Za-z0-9-]{8,}|\bxapp-\d-[A-Za-z0-9-]{8,}/,
  },
  {
    name: 'a webhook of Slack',
    pattern:
      /hooks\.slack\.com\/(services|workflows|triggers)\/[A-Za-z0-9_/-]{8,}/i,
  },
  {
    name: 'a webhook of Discord',
    pattern: /discord(app)?\.com\/api\/webhooks\/\d+\/\S{8,}/i,
  },
  {
    name: 'a JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.?[A-Za-z0-9_-]*/,
  },
  {
    name: 'a key of Stripe',
    pattern: /\b([sr]k|whsec)_(live_|test_)?[A-Za-z0-9]{16,}/,
  },
  {
    name: 'a key of Google',
    pattern:
      /\bAIza[A-Za-z0-9_-]{30,}|\bya29\.[A-Za-z0-9_-]{16,}|\bGOCSPX-[A-Za-z0-9_-]{16,}/,
  },
  { name: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{20,}/ },
  { name: 'a token of PyPI', pattern: /\bpypi-[A-Za-z0-9_-]{20,}/ },
  { name: 'a token of Vault', pattern: /\b(hv[sbr]|s)\.[A-Za-z0-9]{24,}/ },
  { name: 'a key of Heroku', pattern: /\bHRKU-[A-Za-z0-9_-]{20,}/ },
  {
    name: 'a key of SendGrid',
    pattern: /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/,
  },
  { name: 'a key of Anthropic or OpenAI', pattern: /\bsk-[A-Za-z0-9_-]{20,}/ },
  { name: 'a token of DigitalOcean', pattern: /\bdo[opr]_v1_[a-f0-9]{32,}/ },
  { name: 'a key of age', pattern: /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/ },
  {
    name: 'a credential in a header',
    pattern: /\b(Bearer|Basic)\s+[A-Za-z0-9+/_=.-]{16,}/,
  },
  // Said in so many words.
  {
    name: 'a password with its value',
    pattern:
      /\b(password|passwd|pwd|secret|api[-_ ]?key|token)\s*=\s*[^\s$<{(]{4,}/i,
  },
];
