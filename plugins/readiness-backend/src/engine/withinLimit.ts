/**
 * Runs something that is told to stop, and no longer waited for, when its time
 * is over, or when everything stops.
 *
 * @param limit - in milliseconds
 * @param stopping - aborted when everything stops
 * @throws Error then
 */
export async function withinLimit<Result>(
  limit: number,
  stopping: AbortSignal,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let end = (_: Error) => {};
  const ended = new Promise<never>((_, reject) => {
    end = reason => {
      reject(reason);
      controller.abort();
    };
  });
  const stop = () => end(new Error('everything stops'));
  const timer = setTimeout(
    () => end(new Error(`it took longer than ${limit / 1000} s`)),
    limit,
  );
  stopping.addEventListener('abort', stop);
  try {
    stopping.throwIfAborted();
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', stop);
  }
}
