import { hash } from 'node:crypto';

/**
 * What lines of a log are known again by that have no number of their own: what
 * they say. A later export has newer lines before them, so where they stand only
 * tells those apart that say the same. Hashed, as they may be long and name people.
 */
export function placesOf(lines: readonly (readonly string[])[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(line => {
    const said = hash('sha1', JSON.stringify(line), 'base64url');
    const before = seen.get(said) ?? 0;
    seen.set(said, before + 1);
    return before ? `${said}:${before}` : said;
  });
}
