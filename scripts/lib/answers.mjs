import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { duration } from './say.mjs';

const pause = 300;

// A server may listen on one of the addresses of localhost only, and Node 18 does not try the other.
const spellings = url =>
  new Set(
    ['localhost', '127.0.0.1', '[::1]'].map(host =>
      url.replace('//localhost:', `//${host}:`),
    ),
  );

async function answers(url) {
  for (const spelling of spellings(url)) {
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
 * @param patience - in milliseconds
 * @param gaveUp - returns a reason once waiting has become pointless
 */
export async function untilAllAnswer(urls, { patience, gaveUp }) {
  const missing = new Set(urls);
  let isOver = false;
  const probe = async url => {
    while (!isOver && !(await answers(url))) {
      await sleep(pause);
    }
    missing.delete(url);
  };
  // Beside the probes, since one of them can hang for as long as a bundler takes.
  const watch = async () => {
    const deadline = Date.now() + patience;
    while (!isOver) {
      const reason = await gaveUp();
      if (reason) {
        throw new Failure(reason);
      }
      if (Date.now() > deadline) {
        const who = [...missing].join(' and ');
        throw new Failure(
          `${who} did not answer within ${duration(patience)}.`,
        );
      }
      await sleep(pause);
    }
  };
  try {
    await Promise.race([Promise.all(urls.map(probe)), watch()]);
  } finally {
    isOver = true;
  }
}
