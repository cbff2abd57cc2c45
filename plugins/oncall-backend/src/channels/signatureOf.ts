import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a receiver computes too: `v1=` and the hex HMAC-SHA-256 of the timestamp
 * in seconds, a full stop, and the body as it came.
 */
export function signatureOf(
  secret: string,
  timestamp: string,
  body: string,
): string {
  const hash = createHmac('sha256', secret)
    .update(`${timestamp}.${body}`)
    .digest('hex');
  return `v1=${hash}`;
}

/** Whether a signature is ours, in constant time. */
export function isSigned(
  secret: string,
  { timestamp, signature }: { timestamp: string; signature: string },
  body: string,
): boolean {
  const expected = Buffer.from(signatureOf(secret, timestamp, body));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
