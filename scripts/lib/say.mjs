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
