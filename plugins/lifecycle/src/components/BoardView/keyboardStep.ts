/** Which stage a key takes a picked-up card to; undefined for other keys. @internal */
export function keyboardStep(
  stages: readonly string[],
  current: string,
  code: string,
): string | undefined {
  const known = stages.indexOf(current);
  // Stages that have vanished, which cards only leave, come last.
  const at = known < 0 ? stages.length : known;
  const last = stages.length - 1;
  switch (code) {
    case 'ArrowLeft':
      return stages[Math.max(0, at - 1)];
    case 'ArrowRight':
      return stages[Math.min(last, at + 1)];
    case 'Home':
      return stages[0];
    case 'End':
      return stages[last];
    default:
      return undefined;
  }
}
