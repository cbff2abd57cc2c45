/**
 * The `max-age` of a Strict-Transport-Security header, in seconds. Undefined
 * where RFC 6797 (section 6.1) makes browsers ignore the header: without one,
 * or with one twice.
 */
export function maxAgeOf(header: string): number | undefined {
  const values = header
    .slice(0, 2000)
    .split(';')
    .map(directive => directive.split('='))
    .filter(([name]) => name.trim().toLocaleLowerCase('en-US') === 'max-age')
    .map(([, value = '']) => value.trim().replace(/^"(.*)"$/, '$1'));
  const [value] = values;
  return values.length === 1 && /^\d+$/.test(value) ? Number(value) : undefined;
}
