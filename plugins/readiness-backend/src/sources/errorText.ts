/** Name and first line of what was thrown, whatever it is and wherever it was made. */
export function errorText(error: unknown): { name: string; message: string } {
  if (typeof error !== 'object' || error === null) {
    return { name: '', message: String(error).slice(0, 300) };
  }
  const { name, message } = error as { name?: unknown; message?: unknown };
  const [line] = String(message ?? '').split('\n', 1);
  return {
    name: String(name ?? ''),
    message: line.slice(0, 300) || 'no reason given',
  };
}
