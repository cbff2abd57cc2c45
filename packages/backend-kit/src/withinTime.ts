/** Somebody took longer than they were given. @public */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Waits for what is begun, and no longer than a limit or until it is called
 * off. Not everybody listens to signals, so nobody has to wait for them.
 *
 * @param until - the limit in milliseconds, and what calls it off
 * @throws TimeoutError after the limit, else the reason of the signal
 * @public
 */
export async function withinTime<Result>(
  until: { limit: number; signal?: AbortSignal },
  begin: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { limit, signal } = until;
  signal?.throwIfAborted();
  const own = new AbortController();
  const timer = setTimeout(() => {
    own.abort(new TimeoutError(`it took longer than ${limit / 1000} s`));
  }, limit);
  const either = signal ? AbortSignal.any([signal, own.signal]) : own.signal;
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
    // Whatever still goes on for a race that is over may stop.
    own.abort();
  }
}
