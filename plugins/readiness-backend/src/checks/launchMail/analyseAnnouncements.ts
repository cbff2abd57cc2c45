import { dateOf } from '../../domain/day';
import { Finding } from '../Finding';

/** A launch mail that somebody sent. */
export interface Announcement {
  /** In epoch milliseconds. */
  sentAt: number;
  sentBy: string;
  to: string;
  /** Whether any way it was sent has got through, or still may. */
  isDelivered: boolean;
}

/** Whether the launch was announced; the record of the mail is the proof. */
export function analyseAnnouncements(
  announcements: readonly Announcement[],
): Finding {
  const evidence = announcements.map(({ sentAt, sentBy, to, isDelivered }) => ({
    title: `${isDelivered ? 'Sent' : 'Not delivered'} on ${dateOf(
      sentAt,
    )} to ${to} by ${sentBy}`,
  }));
  if (announcements.some(({ isDelivered }) => isDelivered)) {
    return { status: 'pass', message: '', evidence };
  }
  const message = announcements.length
    ? 'The launch mail was sent, but could not be delivered.'
    : 'No launch mail has been sent.';
  return { status: 'fail', message, evidence };
}
