/**
 * Waits for work, and no longer than somebody's patience lasts. The work goes on.
 *
 * @returns whether it has ended
 * @throws whatever it throws meanwhile
 */
export async function endsWithin(
  patienceMs: number,
  work: Promise<unknown>,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>(resolve => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
