/** One plain line for the person in front of the terminal. */
export function say(line) {
  console.log(line);
}

/** A duration as a person says it. */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** Says every half minute that something is still going on, so that a slow machine does not look like a dead one. */
export async function sayWhile(what, promise) {
  const start = Date.now();
  const timer = setInterval(
    () => say(`  ... still ${what} (${duration(Date.now() - start)})`),
    30_000,
  );
  try {
    return await promise;
  } finally {
    clearInterval(timer);
  }
}
