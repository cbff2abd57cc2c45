import { Target } from '@operability/plugin-oncall-common';
import { Ladder } from '../domain/run/AlertRun';

/** The policy of canaries, which is nobody's and in no list. */
export const canaryPolicy = { id: 'operability-canary', version: 1 };

/** The channel that only proves that something came out of the outbox. */
export const canaryChannelId = 'canary';

/**
 * What a canary climbs: its first step goes out with the trigger, its second
 * needs the engine, and goes to every channel that can be proven.
 */
export function canaryLadder(channelIds: readonly string[]): Ladder {
  const to = (channelId: string): Target => ({
    type: 'channel',
    ref: `${channelId}:canary`,
  });
  const step = { ack: 'targets' as const, hours: 'always' as const };
  return {
    ...canaryPolicy,
    name: 'Canary',
    steps: [
      {
        ...step,
        title: 'Trigger',
        targets: [to(canaryChannelId)],
        escalateAfter: 'PT1S',
      },
      {
        ...step,
        title: 'Channels',
        targets: channelIds.map(to),
        escalateAfter: 'PT1H',
      },
    ],
    workHours: {
      timeZone: 'UTC',
      windows: [{ weekdays: [1], from: '00:00', to: '24:00' }],
    },
    repeat: 0,
    ackTimeout: 'PT30M',
  };
}
