/** What a promise comes to, or a rejection as soon as nobody waits any more. */
export async function withinTime<Value>(
  promise: Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  let give: (() => void) | undefined;
  const gaveUp = new Promise<never>((_, reject) => {
    give = () =>
      reject(
        signal.reason?.name === 'TimeoutError'
          ? new Error('It did not answer in time')
          : signal.reason,
      );
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
  try {
    return await Promise.race([promise, gaveUp]);
  } finally {
    if (give) signal.removeEventListener('abort', give);
  }
}
