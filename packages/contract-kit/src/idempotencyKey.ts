/**
 * A key that makes a POST safe to send twice.
 *
 * @remarks
 * Not `crypto.randomUUID`: browsers keep that from pages served by plain HTTP.
 *
 * @public
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}
