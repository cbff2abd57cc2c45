import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature opens: the badge of one checklist of one entity, and nothing else. */
export interface SignedBadge {
  entityRef: string;
  checklist: string;
}

/** The signature of a badge's address, for as long as the secret stays. */
export function badgeSignature(
  secret: string,
  { entityRef, checklist }: SignedBadge,
): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(['badge', entityRef, checklist]))
    .digest('base64url');
}

/** Whether a signature is ours, in constant time. */
export function isBadgeSignature(
  secret: string,
  badge: SignedBadge,
  signature: string,
): boolean {
  const expected = Buffer.from(badgeSignature(secret, badge));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
