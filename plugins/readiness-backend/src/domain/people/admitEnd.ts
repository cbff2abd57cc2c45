import { dateOf, day } from '../day';

/** Whether what somebody asked for may last so long; the message is for a 400. */
export type EndCheck = { expiresAt: number } | { refused: string };

/**
 * When an attestation or a waiver ends: where its author asked for, in the
 * future, at most so many days ahead, and there where nothing was asked for.
 */
export function admitEnd(
  asked: number | undefined,
  now: number,
  mostDays: number,
): EndCheck {
  const latest = now + mostDays * day;
  if (asked === undefined) return { expiresAt: latest };
  if (!(asked > now)) return { refused: 'expiresAt: must be in the future' };
  if (asked > latest) {
    return {
      refused: `expiresAt: must be at most ${mostDays} days ahead, so until ${dateOf(
        latest,
      )}`,
    };
  }
  return { expiresAt: asked };
}
