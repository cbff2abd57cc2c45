/**
 * Runs something that is told to stop, and no longer waited for, when its time
 * is over.
 *
 * @param limit - in milliseconds
 * @throws Error then
 */
export async function withinLimit<Result>(
  limit: number,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it took longer than ${limit / 1000} s`));
      controller.abort();
    }, limit);
  });
  try {
    return await Promise.race([run(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
