/**
 * Waits for what is begun, and no longer than a limit or until it is called
 * off. Some readers do not listen to signals, so nobody has to wait for them.
 *
 * @param limit - in milliseconds
 */
export async function withinTime<Result>(
  limit: number,
  signal: AbortSignal,
  begin: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const own = new AbortController();
  const timer = setTimeout(() => {
    own.abort(new DOMException('it took too long', 'TimeoutError'));
  }, limit);
  const either = AbortSignal.any([signal, own.signal]);
  try {
    return await Promise.race([
      begin(either),
      new Promise<never>((_, reject) => {
        either.addEventListener('abort', () => reject(either.reason), {
          once: true,
        });
      }),
    ]);
  } finally {
    clearTimeout(timer);
    // Whatever still reads for a race that is over may stop.
    own.abort();
  }
}
