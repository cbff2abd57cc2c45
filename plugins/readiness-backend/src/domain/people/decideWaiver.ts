import { WaiverStatus } from '@operability/plugin-readiness-common';

/** A waiver, as far as its decision looks at it. Instants are in epoch milliseconds. */
export interface AskedWaiver {
  requestedBy: string;
  expiresAt: number;
  decision?: { approved: boolean; at: number };
  withdrawnAt?: number;
}

/** What comes of a decision. */
export type WaiverOutcome =
  | { outcome: 'decided'; status: 'approved' | 'declined' }
  | { outcome: 'forbidden'; message: string }
  | { outcome: 'conflict'; message: string };

const words: Record<Exclude<WaiverStatus, 'pending'>, string> = {
  approved: 'It is approved already.',
  declined: 'It is declined already.',
  withdrawn: 'It was withdrawn.',
  ended: 'Its date has passed.',
};

/** How a waiver stands at an instant. */
export function waiverStatusAt(waiver: AskedWaiver, now: number): WaiverStatus {
  const { decision, expiresAt, withdrawnAt } = waiver;
  if (decision?.approved === false) return 'declined';
  if (withdrawnAt !== undefined && withdrawnAt <= now) return 'withdrawn';
  if (expiresAt <= now) return 'ended';
  return decision ? 'approved' : 'pending';
}

/**
 * Whether somebody's decision about a waiver counts. Nobody decides about
 * their own, not even to decline it; it is decided once; and leave that has
 * ended already is none.
 */
export function decideWaiver(
  waiver: AskedWaiver,
  decision: { approve: boolean; by: string },
  now: number,
): WaiverOutcome {
  if (isSamePerson(waiver.requestedBy, decision.by)) {
    const message =
      'Whoever asks for a waiver cannot decide about it: somebody else has to.';
    return { outcome: 'forbidden', message };
  }
  const status = waiverStatusAt(waiver, now);
  if (status !== 'pending') {
    return { outcome: 'conflict', message: words[status] };
  }
  return {
    outcome: 'decided',
    status: decision.approve ? 'approved' : 'declined',
  };
}

/** References of users are the same in any case. */
export function isSamePerson(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en-US') === b.toLocaleLowerCase('en-US');
}
