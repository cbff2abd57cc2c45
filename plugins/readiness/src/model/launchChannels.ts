import {
  LaunchAnnouncement,
  LaunchMail,
} from '@operability/plugin-readiness-common';
import { Tone } from '@operability/ui-kit';

/**
 * Whether a launch goes out as a mail too. Where none is configured it is to
 * "everybody in the portal" instead of to an address.
 *
 * @internal
 */
export function isByMail({ to }: Pick<LaunchMail, 'to'>): boolean {
  return to.includes('@');
}

type Delivery = LaunchAnnouncement['deliveries'][number];

/** The ways on which a launch goes out, by the words of the server. */
const channels: Readonly<Record<string, string>> = {
  mail: 'Mail',
  notification: 'Notification',
};

const fates: Record<
  Delivery['status'],
  { glyph: string; words: string; tone: Tone }
> = {
  queued: { glyph: '…', words: 'waits to go out', tone: 'info' },
  sent: { glyph: '✓', words: 'sent', tone: 'positive' },
  failed: { glyph: '✗', words: 'failed', tone: 'negative' },
};

/** What became of one way on which a launch went out. @internal */
export function fateOf({ channel, status, error }: Delivery) {
  const { glyph, words, tone } = fates[status];
  const reason = error ? `: ${error}` : '';
  return {
    glyph,
    tone,
    word: `${channels[channel] ?? channel} ${words}${reason}`,
  };
}
