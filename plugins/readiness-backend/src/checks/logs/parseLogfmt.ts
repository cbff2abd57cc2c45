/** Fields of a line in logfmt; undefined where it is not one. Takes time in its length alone. */
export function parseLogfmt(line: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  const pair =
    /[ \t]*([A-Za-z_@][\w.@/-]*)(?:=(?:"((?:[^"\\]|\\.)*)"|([^\s"=]*)(?=[ \t]|$)))?(?=[ \t]|$)[ \t]*/y;
  while (pair.lastIndex < line.length) {
    const match = pair.exec(line);
    if (!match) return undefined;
    const [whole, key, quoted, plain] = match;
    // A bare word is a flag; a line of such words is prose.
    fields.set(key, quoted ?? plain ?? (whole.includes('=') ? '' : 'true'));
  }
  return line.includes('=') ? fields : undefined;
}
