import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { duration } from './say.mjs';

// A server may listen on one of the addresses of localhost only, and Node 18 does not try the other.
const spellings = url =>
  ['localhost', '127.0.0.1', '[::1]'].map(host =>
    url.replace('//localhost:', `//${host}:`),
  );

export async function answers(url) {
  for (const spelling of new Set(spellings(url))) {
    try {
      const response = await fetch(spelling, {
        signal: AbortSignal.timeout(60_000),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      // Nobody there yet.
    }
  }
  return false;
}

/**
 * Waits until every address answers with success.
 * @param gaveUp - returns a reason once waiting has become pointless
 */
export async function untilAllAnswer(urls, { patience, gaveUp }) {
  const start = Date.now();
  const missing = new Set(urls);
  while (missing.size > 0) {
    const reason = await gaveUp?.();
    if (reason) {
      throw new Failure(reason);
    }
    if (Date.now() - start > patience) {
      throw new Failure(
        `${[...missing].join(' and ')} did not answer within ${duration(
          patience,
        )}.`,
      );
    }
    await Promise.all(
      [...missing].map(
        async url => (await answers(url)) && missing.delete(url),
      ),
    );
    if (missing.size > 0) {
      await sleep(300);
    }
  }
}
