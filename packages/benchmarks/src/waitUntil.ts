import { setTimeout } from 'node:timers/promises';

/**
 * Asks again and again until something is so.
 *
 * @returns whether it became so in time
 */
export async function becomes(
  milliseconds: number,
  isSo: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const givesUpAt = Date.now() + milliseconds;
  for (;;) {
    // A server that is not up yet is one that has not got there.
    const so = await Promise.resolve()
      .then(isSo)
      .catch(() => false);
    if (so) return true;
    if (Date.now() > givesUpAt) return false;
    await setTimeout(50);
  }
}

/** @throws Error when it does not become so in time */
export async function waitUntil(
  what: string,
  milliseconds: number,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  if (await becomes(milliseconds, isSo)) return;
  throw new Error(`In vain for ${milliseconds / 1000} s: ${what}`);
}
